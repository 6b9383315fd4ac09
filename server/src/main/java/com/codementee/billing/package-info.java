/**
 * What people pay for: plans, orders, memberships and units.
 *
 * <p>Owns {@code pricing_plan}, {@code plan_order}, {@code payment_event}, {@code entitlement}, {@code membership} and
 * {@code ledger_entry}; publishes {@code billing_standing}, {@link com.codementee.billing.Units} and
 * {@link com.codementee.billing.OrderPaid}; listens to
 * {@link com.codementee.accounts.UnitsAdjusting}.
 *
 * <p>Invariants: the price is the plan's, never the browser's. An order is paid once and only goes forward; it is paid
 * because the provider says that exactly its amount was captured for it, whoever made us ask. One order grants one
 * membership ({@code membership_order}). A unit is taken once for a cause and given back once, to its own membership
 * ({@code ledger_entry_taken_once}, {@code ledger_entry_returned_once}), and never more than was bought or an admin added. No call to
 * the provider is made inside a transaction.
 */
package com.codementee.billing;
