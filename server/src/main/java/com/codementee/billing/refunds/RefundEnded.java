package com.codementee.billing.refunds;

import java.util.UUID;

/**
 * A refund was processed or failed. Published inside the transaction that records it, once per refund.
 *
 * @param planRestored whether it failed and the plan that it had revoked is running again
 */
public record RefundEnded(UUID refundId, boolean planRestored) {}
