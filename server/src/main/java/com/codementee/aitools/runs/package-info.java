/**
 * Runs of the AI tools: the unit each run takes, how many runs a person may start, and the history. A run that
 * fails, is refused, or is interrupted by a crash returns its unit.
 */
@NullMarked
@NamedInterface("runs")
package com.codementee.aitools.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
