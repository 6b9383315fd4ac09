/**
 * Orders for plans, their settlement with the payment provider, and the inbox of payment events.
 *
 * <p>Invariants: the price comes from the plan, never from the browser. An order only moves forward. An order becomes
 * paid only when the provider reports a captured payment of exactly its amount. One order grants one membership
 * ({@code membership_order}).
 */
@NullMarked
@NamedInterface("orders")
package com.codementee.billing.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
