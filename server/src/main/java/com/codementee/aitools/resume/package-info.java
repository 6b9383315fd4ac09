/** Understands a resume and says what is good and what to do better, with quotes from it. Rules only; no model. */
@NullMarked
package com.codementee.aitools.resume;

import org.jspecify.annotations.NullMarked;
