package com.codementee.billing.memberships;

import com.codementee.billing.UnitKind;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A used (-1) or returned (+1) unit, or units that an admin added or removed, with the reason. */
public record LedgerEntry(
        @JsonIgnore UUID id,
        UnitKind kind,
        int units,
        String reason,
        @Nullable UUID bookingRequestId,
        Instant createdAt) {}
