/** FSRS-6, the algorithm that schedules cards: from grades and elapsed days to the day of the next review. */
@NullMarked
package com.codementee.practice.fsrs;

import org.jspecify.annotations.NullMarked;
