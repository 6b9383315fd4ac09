/**
 * Paying: the only module that composes accounts, billing and bookings.
 *
 * <p>Owns no tables; listens to {@link com.codementee.billing.orders.OrderPaid}, to make the booking that came with the order.
 *
 * <p>Invariants: a payment's signature is no password: an account is opened only to its owner, or to the browser whose
 * order made it. A booking that cannot be made never stands in the way of the plan that was paid for.
 */
package com.codementee.checkout;
