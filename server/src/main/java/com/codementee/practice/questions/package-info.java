/**
 * The bank of interview questions: JSON files under {@code resources/questions}, one per topic of the catalogue, read
 * once at start.
 */
@NullMarked
package com.codementee.practice.questions;

import org.jspecify.annotations.NullMarked;
