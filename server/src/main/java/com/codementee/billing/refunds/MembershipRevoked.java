package com.codementee.billing.refunds;

import java.util.UUID;

/** A refund revoked its order's membership. Published inside the transaction that creates the refund. */
public record MembershipRevoked(UUID refundId) {}
