/**
 * Attempts to pay orders: captured, failed and late ones, with method, fee and error.
 *
 * <p>Invariants: each payment of the provider is stored once ({@code payment_pkey}). Readings can arrive in any order
 * and any number of times: a stored payment never moves back from captured to authorized or failed.
 */
@NullMarked
@NamedInterface("payments")
package com.codementee.billing.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
