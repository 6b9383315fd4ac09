/**
 * Cards that a mentee repeats at the intervals of FSRS: questions that they keep, and those that a mentor's feedback
 * adds.
 *
 * <p>Owns {@code practice_card}, {@code practice_review} and {@code practice_backlog}. A person has one card per
 * question ({@code practice_card_question}) and one per action item of a feedback ({@code practice_card_action_item}).
 */
@NullMarked
package com.codementee.practice.cards;

import org.jspecify.annotations.NullMarked;
