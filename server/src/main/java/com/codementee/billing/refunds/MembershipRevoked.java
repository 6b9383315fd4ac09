package com.codementee.billing.refunds;

import java.util.UUID;

/** A refund ended the membership of its order. Published inside the transaction that creates the refund. */
public record MembershipRevoked(UUID refundId) {}
