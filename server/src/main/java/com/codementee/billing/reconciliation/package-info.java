/**
 * Compares orders with the payment provider, and our tables with each other.
 *
 * <p>Each night a job compares the orders with recent movement, and every settled one once a month, and looks for
 * payments at the provider that belong to no order and for gaps in the numbers of invoices and credit notes. Before it
 * reports anything, it settles the order and syncs its refunds. What still disagrees becomes a
 * {@code billing_difference}: the admins are told once, and the comparison that no longer finds it resolves it.
 */
@NullMarked
@NamedInterface("reconciliation")
package com.codementee.billing.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
