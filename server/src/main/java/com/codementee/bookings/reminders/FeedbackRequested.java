package com.codementee.bookings.reminders;

import java.util.UUID;

/**
 * A mock has ended and its mentor should write feedback. Published inside the transaction, at the end and again after
 * 24 and 48 hours while the feedback is missing.
 *
 * @param attempt 1 at the end of the mock, then 2 and 3
 */
public record FeedbackRequested(UUID reminderId, UUID mockId, int attempt) {}
