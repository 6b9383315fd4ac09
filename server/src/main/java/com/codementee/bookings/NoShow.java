package com.codementee.bookings;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/**
 * A report that one side missed a mock.
 *
 * @param objection the other side's objection; null if there is none
 * @param decidedBy the admin who decided; null while undecided, and if the report stands because nobody objected
 * @param outcome null while undecided
 */
@PropagateNull("reported_by")
public record NoShow(
        MockParty reportedBy,
        Instant at,
        @Nullable String note,
        @Nullable String objection,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable NoShowOutcome outcome) {}
