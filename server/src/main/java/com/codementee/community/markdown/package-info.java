/** Markdown to sanitised HTML, and normalisation of community texts. */
@NullMarked
@NamedInterface("markdown")
package com.codementee.community.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
