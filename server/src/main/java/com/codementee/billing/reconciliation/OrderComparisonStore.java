package com.codementee.billing.reconciliation;

import com.codementee.billing.reconciliation.OrderFacts.Document;
import com.codementee.billing.reconciliation.OrderFacts.OrderRow;
import com.codementee.billing.reconciliation.OrderFacts.UnitMismatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for the queue of orders to compare, and for our side of a comparison. */
interface OrderComparisonStore {

    /** An order that the provider's payment names. */
    record NamedOrder(UUID id, String razorpayOrderId, @Nullable String razorpayPaymentId) {}

    @SqlQuery("""
        SELECT o.id, o.razorpay_order_id, o.razorpay_payment_id, o.status, o.amount, o.currency, o.amount_refunded,
               o.paid_at, EXISTS (SELECT 1 FROM membership m WHERE m.order_id = o.id) AS granted
          FROM plan_order o
         WHERE o.id = :orderId
        """)
    Optional<OrderRow> findOrder(UUID orderId);

    /** Lists the kinds of units on which an order's membership and its ledger disagree. */
    @SqlQuery("""
        SELECT u.kind, u.used, l.used_in_ledger, u.unit_limit, u.bought + l.adjusted AS expected_limit
          FROM membership m
          JOIN plan_order o ON o.id = m.order_id
         CROSS JOIN LATERAL (VALUES
               ('mock_interviews', m.used_mock_interviews, m.limit_mock_interviews, o.limit_mock_interviews),
               ('resume_reviews', m.used_resume_reviews, m.limit_resume_reviews, o.limit_resume_reviews),
               ('ai_tools', m.used_ai_tools, m.limit_ai_tools, o.limit_ai_tools)) AS u (kind, used, unit_limit, bought)
         CROSS JOIN LATERAL (
               SELECT coalesce(-sum(e.units) FILTER (WHERE e.adjusted_by IS NULL), 0)::int AS used_in_ledger,
                      coalesce(sum(e.units) FILTER (WHERE e.adjusted_by IS NOT NULL), 0)::int AS adjusted
                 FROM ledger_entry e
                WHERE e.membership_id = m.id AND e.kind = u.kind) l
         WHERE m.order_id = :orderId
           AND (u.used <> l.used_in_ledger OR u.unit_limit IS DISTINCT FROM u.bought + l.adjusted)
        """)
    List<UnitMismatch> unitMismatches(UUID orderId);

    /** Lists an order's receipt or tax invoice and its credit notes. */
    @SqlQuery("SELECT credit_refund_id AS refund_id, number, total FROM invoice WHERE order_id = :orderId ORDER BY number")
    List<Document> documents(UUID orderId);

    @SqlQuery("""
        SELECT id, razorpay_order_id, razorpay_payment_id
          FROM plan_order
         WHERE razorpay_order_id = ANY (:razorpayOrderIds)
        """)
    List<NamedOrder> findByProviderIds(List<String> razorpayOrderIds);

    /** A series of documents whose numbers are not exactly 1 to the counter's. */
    record BrokenSeries(String series, int financialYear, int lastSerial, int issued, int highest) {}

    /** Reads counters and documents in one snapshot, so a document that is being issued is in both or neither. */
    @SqlQuery("""
        SELECT coalesce(c.series, i.series) AS series, coalesce(c.financial_year, i.financial_year) AS financial_year,
               coalesce(c.last_serial, 0) AS last_serial, coalesce(i.issued, 0) AS issued,
               coalesce(i.highest, 0) AS highest
          FROM invoice_counter c
          FULL JOIN (SELECT series, financial_year, count(*)::int AS issued, max(serial) AS highest,
                            min(serial) AS lowest
                       FROM invoice
                      GROUP BY series, financial_year) i USING (series, financial_year)
         WHERE i.lowest IS DISTINCT FROM 1 OR i.issued IS DISTINCT FROM c.last_serial
            OR i.highest IS DISTINCT FROM c.last_serial
         ORDER BY 1, 2
        """)
    List<BrokenSeries> brokenSeries();

    /** Lists the orders whose comparison is due, longest overdue first. */
    @SqlQuery("SELECT order_id FROM order_comparison WHERE due_at <= :now ORDER BY due_at, order_id LIMIT :limit")
    List<UUID> due(Instant now, int limit);

    /** Sets when an order is compared next. */
    @SqlUpdate("""
        INSERT INTO order_comparison (order_id, due_at) VALUES (:orderId, :dueAt)
        ON CONFLICT (order_id) DO UPDATE SET due_at = excluded.due_at
        """)
    void setDue(UUID orderId, Instant dueAt);

    /** Sets when the order of a refund is compared next. */
    @SqlUpdate("""
        INSERT INTO order_comparison (order_id, due_at)
        SELECT order_id, :dueAt FROM refund WHERE id = :refundId
        ON CONFLICT (order_id) DO UPDATE SET due_at = excluded.due_at
        """)
    void setDueForRefund(UUID refundId, Instant dueAt);

    /** Stops comparing an order that was never paid. */
    @SqlUpdate("DELETE FROM order_comparison WHERE order_id = :orderId")
    void remove(UUID orderId);
}
