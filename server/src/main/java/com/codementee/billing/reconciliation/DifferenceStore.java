package com.codementee.billing.reconciliation;

import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL for the differences that comparisons found. */
interface DifferenceStore {

    /** The columns that an audit entry about a difference needs. */
    record StoredDifference(
            UUID id, @Nullable UUID orderId, DifferenceKind kind, String subject, @Nullable String ours,
            @Nullable String theirs) {

        /** The order, or the payment if it belongs to no order. */
        Object auditSubject() {
            return orderId == null ? subject : orderId;
        }
    }

    /** Stores an open difference. If it is open already, its values are brought up to date, and it keeps its id. */
    @SqlQuery("""
        INSERT INTO billing_difference (id, order_id, kind, subject, ours, theirs, found_at)
        VALUES (:id, :orderId, :kind, :subject, :ours, :theirs, :now)
        ON CONFLICT (kind, subject) WHERE resolved_at IS NULL
        DO UPDATE SET ours = excluded.ours, theirs = excluded.theirs
        RETURNING id, order_id, kind, subject, ours, theirs
        """)
    StoredDifference put(UUID id, @Nullable UUID orderId, @BindMethods Mismatch finding, Instant now);

    /**
     * Resolves an order's open differences, except those whose kind and subject are at the same position of these
     * lists.
     */
    @SqlQuery("""
        UPDATE billing_difference d
           SET resolved_at = :now
         WHERE d.order_id = :orderId AND d.resolved_at IS NULL
           AND NOT EXISTS (SELECT 1
                             FROM unnest(:kinds::text[], :subjects::text[]) AS found (kind, subject)
                            WHERE found.kind = d.kind AND found.subject = d.subject)
        RETURNING d.id, d.order_id, d.kind, d.subject, d.ours, d.theirs
        """)
    List<StoredDifference> resolveOthers(UUID orderId, List<DifferenceKind> kinds, List<String> subjects, Instant now);

    /** Lists the payments that belong to no order of ours and are still open, oldest first. */
    @SqlQuery("""
        SELECT subject
          FROM billing_difference
         WHERE kind = 'payment_without_order' AND resolved_at IS NULL
         ORDER BY found_at, id
         LIMIT :limit
        """)
    List<String> openPayments(int limit);

    @SqlQuery("""
        UPDATE billing_difference
           SET resolved_at = :now
         WHERE order_id IS NULL AND subject = :paymentId AND resolved_at IS NULL
        RETURNING id, order_id, kind, subject, ours, theirs
        """)
    List<StoredDifference> resolvePayment(String paymentId, Instant now);

    /** Resolves the open differences of a kind, except those of these subjects. */
    @SqlQuery("""
        UPDATE billing_difference
           SET resolved_at = :now
         WHERE kind = :kind AND resolved_at IS NULL AND subject <> ALL (:subjects)
        RETURNING id, order_id, kind, subject, ours, theirs
        """)
    List<StoredDifference> resolveOfKind(DifferenceKind kind, List<String> subjects, Instant now);

    /** Marks the open differences that admins have not been told about as told, and returns their ids. */
    @SqlQuery("""
        UPDATE billing_difference SET told_at = :now
         WHERE resolved_at IS NULL AND told_at IS NULL
        RETURNING id
        """)
    List<UUID> claimUntold(Instant now);

    @SqlQuery("""
        SELECT d.id, d.order_id, o.name AS buyer_name, o.plan_name, d.kind, d.subject, d.ours, d.theirs, d.found_at,
               d.resolved_at
          FROM billing_difference d
          LEFT JOIN plan_order o ON o.id = d.order_id
         WHERE (:open::boolean IS NULL OR (d.resolved_at IS NULL) = :open)
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Difference> list(@Nullable Boolean open, @BindPage(id = "d.id") PageRequest page);
}
