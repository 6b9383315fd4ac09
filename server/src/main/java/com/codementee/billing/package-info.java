/**
 * Plans, orders, memberships and units.
 *
 * <p>Owns {@code pricing_plan}, {@code plan_order}, {@code payment_event}, {@code refund}, {@code entitlement}, {@code
 * membership} and {@code ledger_entry}; publishes {@code billing_standing}, {@link
 * com.codementee.billing.memberships.Units} and {@link com.codementee.billing.orders.OrderPaid}.
 *
 * <p>Packages depend on each other in one direction: orders on refunds, memberships, plans and provider; refunds on
 * memberships and provider.
 */
package com.codementee.billing;
