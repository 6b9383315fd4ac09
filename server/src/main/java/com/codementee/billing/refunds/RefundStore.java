package com.codementee.billing.refunds;

import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for refunds and for the order columns that they change. */
interface RefundStore {

    /**
     * The order's data that a refund needs.
     *
     * @param paymentId the payment's id at the provider; null if unpaid
     */
    record RefundableOrder(
            UUID id, @Nullable UUID personId, String status, long amount, @Nullable String paymentId) {

        boolean paid() {
            return status.equals("paid");
        }

        boolean open() {
            return status.equals("created") || status.equals("attempted");
        }

        /** Returns whether the order was paid, even if it was refunded later. */
        boolean settled() {
            return paid() || status.equals("refunded");
        }
    }

    /** The columns of a {@link Refund}. */
    String COLUMNS = """
        id, order_id, razorpay_refund_id, amount, status, reason, revoked, booking_request_id, created_by,
               created_at, processed_at
        """;

    @SqlQuery("SELECT id, person_id, status, amount, razorpay_payment_id AS payment_id FROM plan_order WHERE id = :orderId")
    Optional<RefundableOrder> findOrder(UUID orderId);

    /** Locks an order until the transaction ends. Every change to its refunds holds this lock. */
    @SqlQuery("""
        SELECT id, person_id, status, amount, razorpay_payment_id AS payment_id
          FROM plan_order
         WHERE id = :orderId
           FOR UPDATE
        """)
    Optional<RefundableOrder> lockOrder(UUID orderId);

    /** The sum of an order's refunds that have not failed, in paise. Call this after {@link #lockOrder}. */
    @SqlQuery("SELECT coalesce(sum(amount), 0)::bigint FROM refund WHERE order_id = :orderId AND status <> 'failed'")
    long sumNotFailed(UUID orderId);

    /** The sum of those that the provider has accepted, in paise. */
    @SqlQuery("""
        SELECT coalesce(sum(amount), 0)::bigint
          FROM refund
         WHERE order_id = :orderId AND status <> 'failed' AND razorpay_refund_id IS NOT NULL
        """)
    long sumAtProvider(UUID orderId);

    @SqlUpdate("""
        INSERT INTO refund (id, order_id, razorpay_refund_id, amount, status, reason, revoked, booking_request_id,
               created_by, created_at)
        VALUES (:id, :orderId, :razorpayRefundId, :amount, 'pending', :reason, :revoked, :bookingRequestId,
               :createdBy, :createdAt)
        """)
    void insert(@BindMethods Refund refund);

    @SqlQuery("SELECT " + COLUMNS + """
          FROM refund
         WHERE id = :id
        """)
    Optional<Refund> find(UUID id);

    @SqlQuery("SELECT " + COLUMNS + """
          FROM refund
         WHERE order_id = :orderId
         ORDER BY created_at, id
        """)
    List<Refund> list(UUID orderId);

    /** The refund that pays back a booking, unless it failed. */
    @SqlQuery("SELECT " + COLUMNS + """
          FROM refund
         WHERE booking_request_id = :bookingId AND status <> 'failed'
        """)
    Optional<Refund> findOfBooking(UUID bookingId);

    /** Lists the refunds of all orders of a person, latest first. */
    @SqlQuery("SELECT " + COLUMNS + """
          FROM refund
         WHERE order_id IN (SELECT id FROM plan_order WHERE person_id = :personId) AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Refund> listOfPerson(
            UUID personId, @BindPage(id = "id", by = "created_at", descending = true) PageRequest page);

    /** Sets a refund's id at the provider, unless it has one. */
    @SqlUpdate("UPDATE refund SET razorpay_refund_id = :razorpayRefundId WHERE id = :id AND razorpay_refund_id IS NULL")
    void setProviderId(UUID id, String razorpayRefundId);

    /** Ends a pending refund. Returns false if it is no longer pending. */
    @SqlUpdate("""
        UPDATE refund
           SET status = :status, processed_at = CASE WHEN :status = 'processed' THEN :now::timestamptz END
         WHERE id = :id AND status = 'pending'
        """)
    boolean end(UUID id, RefundStatus status, Instant now);

    /** Sets an order's refunded amount to the sum of its processed refunds, and its status if it is fully refunded. */
    @SqlUpdate("""
        UPDATE plan_order o
           SET amount_refunded = r.processed,
             status = CASE WHEN r.processed = o.amount THEN 'refunded' ELSE o.status END
          FROM (SELECT coalesce(sum(amount) FILTER (WHERE status = 'processed'), 0)::bigint AS processed
                  FROM refund
                 WHERE order_id = :orderId) r
         WHERE o.id = :orderId AND o.status IN ('paid', 'refunded')
        """)
    void updateOrder(UUID orderId);
}
