package com.codementee.billing.refunds;

import java.util.UUID;

/** A refund was processed or failed. Published inside the transaction that records it, once per refund. */
public record RefundEnded(UUID refundId) {}
