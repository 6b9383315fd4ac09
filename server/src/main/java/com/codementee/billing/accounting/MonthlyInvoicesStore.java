package com.codementee.billing.accounting;

import com.codementee.billing.accounting.MonthlyInvoicesReady.MonthlyTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** SQL for the months whose documents were announced. Each month is stored as its first day. */
interface MonthlyInvoicesStore {

    @SqlQuery("SELECT month FROM announced_invoice_month ORDER BY month DESC LIMIT 1")
    Optional<LocalDate> findLatest();

    @SqlQuery("SELECT EXISTS (SELECT FROM announced_invoice_month WHERE month = :month)")
    boolean isAnnounced(LocalDate month);

    /** Marks a month as announced. Returns whether it was not. */
    @SqlUpdate("""
        INSERT INTO announced_invoice_month (month, announced_at) VALUES (:month, :now) ON CONFLICT (month) DO NOTHING
        """)
    boolean markAnnounced(LocalDate month, Instant now);

    /** Adds up the documents that were issued in a period. */
    @SqlQuery("""
        SELECT count(*) FILTER (WHERE kind <> 'credit_note')::int AS invoices,
               coalesce(sum(total) FILTER (WHERE kind <> 'credit_note'), 0)::bigint AS invoiced,
               count(*) FILTER (WHERE kind = 'credit_note')::int AS credit_notes,
               coalesce(sum(total) FILTER (WHERE kind = 'credit_note'), 0)::bigint AS credited
          FROM invoice
         WHERE issued_at >= :from AND issued_at < :to
        """)
    MonthlyTotals sum(Instant from, Instant to);
}
