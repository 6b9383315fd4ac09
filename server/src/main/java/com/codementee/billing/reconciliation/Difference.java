package com.codementee.billing.reconciliation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference as admins see it. Its buyer and plan are null if it belongs to no order of ours.
 *
 * @param subject the id of the order, payment or refund that disagrees
 * @param ours what we hold, as short text; null for nothing
 * @param theirs what the provider says, or what our own records add up to; null for nothing
 * @param resolvedAt when a comparison no longer found it; null while it is open
 */
public record Difference(
        UUID id,
        @Nullable UUID orderId,
        @Nullable String buyerName,
        @Nullable String planName,
        DifferenceKind kind,
        String subject,
        @Nullable String ours,
        @Nullable String theirs,
        Instant foundAt,
        @Nullable Instant resolvedAt) {}
