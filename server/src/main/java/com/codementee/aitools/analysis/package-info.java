/**
 * Scores a resume by the rubric in {@code aitools/rubric.json} and says with quotes what to improve.
 */
@NullMarked
package com.codementee.aitools.analysis;

import org.jspecify.annotations.NullMarked;
