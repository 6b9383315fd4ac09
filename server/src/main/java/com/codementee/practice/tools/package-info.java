/**
 * The question generator and interview preparation, which choose from the question bank by what mentors found weak.
 *
 * <p>Owns {@code practice_asked}, which questions a person was given and when, and {@code practice_plan} with {@code
 * practice_plan_done}. A question counts as given, and a plan exists, only if the unit was taken: both are written in
 * the transaction that stores the run's result.
 */
@NullMarked
package com.codementee.practice.tools;

import org.jspecify.annotations.NullMarked;
