package com.codementee.billing.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * One disagreement that a comparison found.
 *
 * @param subject the id of what disagrees; kind and subject identify a difference
 * @param ours what we hold, as short text for people; null for nothing
 * @param theirs what the provider says, or what our own records add up to; null for nothing
 */
public record Mismatch(DifferenceKind kind, String subject, @Nullable String ours, @Nullable String theirs) {}
