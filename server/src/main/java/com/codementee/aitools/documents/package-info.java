/**
 * Reads PDF, Word and text documents in a worker process: what a person can see, in the order in which a person reads
 * it, and apart from that what is hidden.
 */
@NullMarked
package com.codementee.aitools.documents;

import org.jspecify.annotations.NullMarked;
