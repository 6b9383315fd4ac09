/**
 * Buying a plan: orders, their settlement with the provider, the inbox of payment events.
 *
 * <p>Invariants: the price is the plan's, never the browser's. An order only moves forward. It is paid because the provider
 * says that exactly its amount was captured for it, whoever asked. One order grants one membership
 * ({@code membership_order}).
 */
@NullMarked
@NamedInterface("orders")
package com.codementee.billing.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
