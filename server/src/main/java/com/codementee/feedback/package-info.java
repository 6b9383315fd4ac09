/**
 * Mentors' feedback on mocks, and mentees' ratings.
 *
 * <p>Owns {@code feedback} and {@code rating}; publishes the views {@code feedback_given} and {@code feedback_rating},
 * {@link com.codementee.feedback.FeedbackGiven} and {@link com.codementee.feedback.FeedbackChanged}.
 *
 * <p>Invariants: a mock has at most one feedback ({@code feedback_mock}) and at most one rating.
 */
@NullMarked
package com.codementee.feedback;

import org.jspecify.annotations.NullMarked;
