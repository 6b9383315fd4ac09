/** The content of a document: the text that a person sees, in reading order, and separately the text that is hidden. */
@NullMarked
package com.codementee.aitools.documents;

import org.jspecify.annotations.NullMarked;
