package com.codementee.bookings.reminders;

import java.util.UUID;

/** The feedback of a mock was promised by now and is missing. Published inside the transaction, once. */
public record FeedbackLate(UUID reminderId, UUID mockId) {}
