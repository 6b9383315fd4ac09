/** The resume analysis as a tool: its routes, its result, and the comparison with the previous version. */
@NullMarked
package com.codementee.aitools.tool;

import org.jspecify.annotations.NullMarked;
