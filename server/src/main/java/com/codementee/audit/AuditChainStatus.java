package com.codementee.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the audit log is sealed and verified.
 *
 * @param sequence the number of sealed entries, which is the sequence of the newest seal; 0 if there is none
 * @param head the hash of the newest seal
 * @param waiting how many committed entries are not sealed yet
 * @param verifiedUntil the sequence up to which the last verification found the chain intact
 * @param problem the first break that the last verification found
 */
public record AuditChainStatus(
        long sequence,
        @Nullable String head,
        @Nullable Instant sealedAt,
        long waiting,
        @Nullable Long verifiedUntil,
        @Nullable Instant verifiedAt,
        @Nullable String problem) {}
