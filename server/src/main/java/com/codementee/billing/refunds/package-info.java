/**
 * Refunds of paid orders.
 *
 * <p>Invariants: the refunds of an order that have not failed never exceed its amount, however many requests run at
 * once, because each holds the order's row lock. One refund of ours is at most one at the provider. An order's {@code
 * amount_refunded} is the sum of its processed refunds. A refund ends once, processed or failed.
 */
@NullMarked
@NamedInterface("refunds")
package com.codementee.billing.refunds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
