package com.codementee.billing.reconciliation;

import java.util.List;
import java.util.UUID;

/**
 * Comparisons found differences that admins have not been told about. Published inside the transaction that marks them
 * as told, so each difference is in one event.
 */
public record DifferencesFound(List<UUID> differenceIds) {

    public DifferencesFound {
        differenceIds = List.copyOf(differenceIds);
    }
}
