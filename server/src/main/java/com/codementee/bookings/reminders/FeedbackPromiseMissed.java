package com.codementee.bookings.reminders;

import java.util.UUID;

/** A mock's feedback is missing after the time that was promised. Published inside the transaction, once. */
public record FeedbackPromiseMissed(UUID reminderId, UUID mockId) {}
