/** Reads PDF, Word and text documents in a worker process. */
@NullMarked
package com.codementee.aitools.reading;

import org.jspecify.annotations.NullMarked;
