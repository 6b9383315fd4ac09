/** HTML from the templates in {@code src/main/jte}, which the build compiles. */
@NullMarked
@NamedInterface("templates")
package com.codementee.platform.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
