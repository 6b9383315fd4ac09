package com.codementee.billing.orders;

import java.util.UUID;

/** An order has been paid and its plan granted. Published once an order, inside the transaction that settles it. */
public record OrderPaid(UUID orderId, UUID personId) {}
