/**
 * What a paid order granted: how long it lasts, its units, and the ledger of their use.
 *
 * <p>Invariants: a unit is taken once for a cause and given back once, to its own membership
 * ({@code ledger_entry_taken_once}, {@code ledger_entry_returned_once}), never beyond the limit.
 */
@NullMarked
@NamedInterface("memberships")
package com.codementee.billing.memberships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
