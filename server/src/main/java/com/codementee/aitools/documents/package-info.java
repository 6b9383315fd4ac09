/** What is in a document: what a person sees, in the order in which a person reads it, and apart what is hidden. */
@NullMarked
package com.codementee.aitools.documents;

import org.jspecify.annotations.NullMarked;
