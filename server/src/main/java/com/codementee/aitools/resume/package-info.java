/** Extracts the fields of a resume from the lines of its document. Uses rules only, no model. */
@NullMarked
package com.codementee.aitools.resume;

import org.jspecify.annotations.NullMarked;
