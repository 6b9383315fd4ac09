package com.codementee.bookings.reminders;

import java.util.List;
import java.util.UUID;

/** The mentors of these mocks were asked for feedback three times. Published inside the transaction, once per mock. */
public record FeedbackEscalated(List<UUID> mockIds) {}
