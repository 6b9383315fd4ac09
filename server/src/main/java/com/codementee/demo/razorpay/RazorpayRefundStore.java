package com.codementee.demo.razorpay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for the simulated provider's refunds. */
interface RazorpayRefundStore {

    /** A refund as the provider stores it. */
    record Refund(
            String id, String paymentId, long amount, String currency, @Nullable String receipt, String notes,
            String status, String speed, Instant createdAt) {}

    String SELECT = """
        SELECT r.id, r.payment_id, r.amount, r.currency, r.receipt, r.notes, r.status, r.speed, r.created_at
          FROM sandbox.razorpay_refund r
        """;

    @SqlUpdate("""
        INSERT INTO sandbox.razorpay_refund
               (id, payment_id, amount, currency, receipt, notes, status, speed, created_at, idempotency_key, request)
        VALUES (:id, :paymentId, :amount, :currency, :receipt, :notes::jsonb, :status, :speed, :createdAt, :key,
          :request)
        """)
    void insert(@BindMethods Refund refund, @Nullable String key, String request);

    /** Finds the request that was made with this idempotency key. */
    @SqlQuery("SELECT request FROM sandbox.razorpay_refund WHERE idempotency_key = :key")
    Optional<String> request(String key);

    @SqlQuery(SELECT + """
         WHERE r.idempotency_key = :key
        """)
    Optional<Refund> refundOfKey(String key);

    /** Takes an advisory lock on an idempotency key until the transaction ends, unless another transaction holds it. */
    @SqlQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:key, 8))")
    boolean tryLockKey(String key);

    @SqlQuery(SELECT + """
         WHERE r.id = :id
        """)
    Optional<Refund> refund(String id);

    @SqlQuery(SELECT + """
         WHERE r.created_at >= :from AND r.created_at < :before AND (:paymentId::text IS NULL
           OR r.payment_id = :paymentId)
         ORDER BY r.created_at DESC, r.id DESC
         LIMIT :count OFFSET :skip
        """)
    List<Refund> refunds(@Nullable String paymentId, @BindMethods RazorpayQuery query);

    /** Finds the latest refund of any of an order's payments. */
    @SqlQuery(SELECT + """
          JOIN sandbox.razorpay_payment p ON p.id = r.payment_id
         WHERE p.order_id = :orderId
         ORDER BY r.created_at DESC, r.id DESC
         LIMIT 1
        """)
    Optional<Refund> latest(String orderId);

    /** Ends a pending refund. Returns empty if it has ended already. */
    @SqlQuery("""
        UPDATE sandbox.razorpay_refund
           SET status = :status
         WHERE id = :id AND status = 'pending'
        RETURNING id, payment_id, amount, currency, receipt, notes, status, speed, created_at
        """)
    Optional<Refund> end(String id, String status);

    @SqlUpdate("UPDATE sandbox.razorpay_refund SET notes = :notes::jsonb WHERE id = :id")
    void setNotes(String id, String notes);
}
