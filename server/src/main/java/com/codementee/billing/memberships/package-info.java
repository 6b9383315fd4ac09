/**
 * The memberships that paid orders grant, their units, and the ledger of used and returned units.
 *
 * <p>Invariants: a cause uses at most one unit and returns it at most once, to the same membership
 * ({@code ledger_entry_taken_once}, {@code ledger_entry_returned_once}). Used units never exceed the limit.
 */
@NullMarked
@NamedInterface("memberships")
package com.codementee.billing.memberships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
