package com.codementee.bookings;

import java.util.UUID;

/** The other side objected to a no-show report; an admin must decide. Published inside the transaction. */
public record NoShowObjected(UUID mockId) {}
