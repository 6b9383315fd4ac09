/**
 * Checkout: creates orders and verifies payments. The only module that combines people, billing and bookings.
 *
 * <p>Owns no tables; listens to {@link com.codementee.billing.orders.OrderPaid} to create the booking of the order.
 *
 * <p>Invariants: a payment's signature signs nobody in. Only the owner and the browser that placed the order see its
 * account. A booking that cannot be created does not prevent the plan from being granted.
 */
package com.codementee.checkout;
