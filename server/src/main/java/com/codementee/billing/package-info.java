/**
 * Plans, orders, memberships and units.
 *
 * <p>Owns {@code pricing_plan}, {@code plan_order}, {@code payment}, {@code payment_event}, {@code refund}, {@code
 * entitlement}, {@code membership}, {@code ledger_entry}, {@code order_comparison} and {@code billing_difference};
 * publishes {@code billing_standing}, {@link com.codementee.billing.memberships.UnitLedger} and {@link
 * com.codementee.billing.orders.OrderPaid}.
 *
 * <p>Packages depend on each other in one direction: reconciliation on all others; orders on payments, invoices,
 * refunds, memberships, plans and provider; refunds on memberships and provider; payments on provider.
 */
package com.codementee.billing;
