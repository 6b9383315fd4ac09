/**
 * Refunds of paid orders.
 *
 * <p>Invariants: an order's refunds that have not failed never exceed its amount, even with concurrent requests,
 * because each request holds the order's row lock. Each refund is carried out at most once at the provider. An order's
 * {@code amount_refunded} is the sum of its processed refunds. A refund ends once, as processed or failed.
 */
@NullMarked
@NamedInterface("refunds")
package com.codementee.billing.refunds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
