package com.codementee.billing.orders;

import java.util.UUID;

/**
 * An order was paid and its plan was granted. Published once per order, inside the transaction that settles it.
 *
 * @param createdAccount whether this purchase created the person's account
 */
public record OrderPaid(UUID orderId, UUID personId, boolean createdAccount) {}
