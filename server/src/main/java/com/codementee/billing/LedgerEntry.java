package com.codementee.billing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit taken (-1) or given back (+1), and why. */
record LedgerEntry(
        @JsonIgnore UUID id, UnitKind kind, int units, String reason, @Nullable UUID bookingRequestId, Instant createdAt) {}
