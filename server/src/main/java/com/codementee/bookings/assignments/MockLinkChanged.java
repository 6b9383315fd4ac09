package com.codementee.bookings.assignments;

import java.util.UUID;

/** An admin changed the meeting link of a confirmed request's mock. Published inside the transaction. */
public record MockLinkChanged(UUID bookingRequestId) {}
