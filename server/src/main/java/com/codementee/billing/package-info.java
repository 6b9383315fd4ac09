/**
 * Plans, orders, memberships and units.
 *
 * <p>Owns {@code pricing_plan}, {@code plan_order}, {@code payment_event}, {@code entitlement}, {@code membership} and
 * {@code ledger_entry}; publishes {@code billing_standing}, {@link com.codementee.billing.memberships.Units} and
 * {@link com.codementee.billing.orders.OrderPaid}.
 *
 * <p>Packages depend on each other in one direction: orders on memberships, plans and provider.
 */
package com.codementee.billing;
