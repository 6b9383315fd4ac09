package com.codementee.billing.orders;

import com.codementee.platform.db.ContainsPattern;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Paged;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The orders. Every change names the statuses it starts from, so that an order only goes forward. */
public interface OrderStore {

    /** A purchase as an admin sees it: with whose it is, and the payment's id at the provider. */
    record AdminOrder(
            UUID id,
            @Nullable String razorpayOrderId,
            String planId,
            String planName,
            long amount,
            String currency,
            OrderStatus status,
            long amountRefunded,
            @Nullable UUID bookingRequestId,
            Instant createdAt,
            @Nullable Instant paidAt,
            String name,
            String email,
            @Nullable String razorpayPaymentId) {}

    /** Writes an order on the plan's terms of now, unless this person has the same one open. Returns how many rows. */
    @SqlUpdate("""
        INSERT INTO plan_order (id, person_id, name, email, password_hash, current_job, target_job, plan_id, plan_name,
               amount, currency, duration_months, limit_mock_interviews, limit_resume_reviews, limit_ai_tools,
               terms_version, booking, created_at)
        SELECT :id, :personId, :name, :email, :passwordHash, :currentRole, :targetRole, plan_id, plan_name,
               amount, currency, duration_months, limit_mock_interviews, limit_resume_reviews, limit_ai_tools,
               terms_version, :booking::jsonb, :now
          FROM (SELECT plan_id, name AS plan_name, price AS amount, currency, duration_months,
                       limit_mock_interviews, limit_resume_reviews, limit_ai_tools, terms_version
                  FROM pricing_plan
                 WHERE plan_id = :planId AND retired_at IS NULL
                   FOR KEY SHARE) plan
        ON CONFLICT DO NOTHING
        """)
    int insert(UUID id, @BindMethods Buyer buyer, String planId, @Nullable String booking, Instant now);

    /** The order to offer again: one that is payable ({@link OrderStatus}), on the terms on sale. */
    @SqlQuery("""
        SELECT o.id
          FROM plan_order o
          JOIN pricing_plan p ON p.plan_id = o.plan_id AND p.terms_version = o.terms_version AND p.retired_at IS NULL
         WHERE o.person_id = :personId AND o.plan_id = :planId AND o.status IN ('created', 'attempted')
           AND o.booking IS NOT DISTINCT FROM :booking::jsonb
        """)
    Optional<UUID> findOpen(UUID personId, String planId, @Nullable String booking);

    @SqlQuery("""
        SELECT id, razorpay_order_id, razorpay_payment_id, person_id, name, email, password_hash, current_job, target_job,
               plan_id, plan_name, amount, currency, duration_months,
               limit_mock_interviews, limit_resume_reviews, limit_ai_tools,
               status, booking, booking_problem, made_account, created_at
          FROM plan_order
         WHERE id = :id
        """)
    Optional<OrderRecord> find(UUID id);

    @SqlQuery("""
        SELECT id, razorpay_order_id, razorpay_payment_id, person_id, name, email, password_hash, current_job, target_job,
               plan_id, plan_name, amount, currency, duration_months,
               limit_mock_interviews, limit_resume_reviews, limit_ai_tools,
               status, booking, booking_problem, made_account, created_at
          FROM plan_order
         WHERE razorpay_order_id = :razorpayOrderId
        """)
    Optional<OrderRecord> findByProviderId(String razorpayOrderId);

    /** Notes the provider's id for an order, once; a second one is not taken. */
    @SqlUpdate("""
        UPDATE plan_order SET razorpay_order_id = :razorpayOrderId
         WHERE id = :id AND razorpay_order_id IS NULL
        """)
    void noteProviderId(UUID id, String razorpayOrderId);

    @SqlUpdate("UPDATE plan_order SET status = 'attempted' WHERE id = :id AND status = 'created'")
    void markAttempted(UUID id);

    /** Gives an order up that nobody paid, and forgets who made it if that was a visitor. */
    @SqlUpdate("""
        UPDATE plan_order
           SET status = 'expired', password_hash = NULL, current_job = NULL, target_job = NULL,
               name = CASE WHEN person_id IS NULL THEN '' ELSE name END,
               email = CASE WHEN person_id IS NULL THEN '' ELSE email END
         WHERE id = :id AND status IN ('created', 'attempted')
        """)
    void expire(UUID id);

    /** Deletes a visitor's order that never got to the provider: nobody can pay it, who tries again gets another. */
    @SqlUpdate("""
        DELETE FROM plan_order
         WHERE id = :id AND person_id IS NULL AND razorpay_order_id IS NULL AND status = 'created'
        """)
    int discard(UUID id);

    /** Takes an order off offer that the provider takes no more money for, but that is not granted or paid back. */
    @SqlUpdate("UPDATE plan_order SET status = 'expired' WHERE id = :id AND status IN ('created', 'attempted')")
    void close(UUID id);

    /** Settles an order whose payment went back whole before it was granted. */
    @SqlUpdate("""
        UPDATE plan_order
           SET status = 'refunded', razorpay_payment_id = :paymentId, paid_at = :paidAt, amount_refunded = amount,
               password_hash = NULL
         WHERE id = :id AND status IN ('created', 'attempted', 'expired')
        """)
    void markRefunded(UUID id, String paymentId, Instant paidAt);

    /**
     * Claims an order for the one settlement it gets, with what was paid back by then; empty when it was settled
     * before, or when it has expired and nobody knows any more whose it was.
     */
    @SqlQuery("""
        UPDATE plan_order
           SET status = 'paid', razorpay_payment_id = :paymentId, paid_at = :now,
               amount_refunded = least(:refunded, amount)
         WHERE id = :id AND status IN ('created', 'attempted', 'expired') AND (person_id IS NOT NULL OR email <> '')
        RETURNING id, razorpay_order_id, razorpay_payment_id, person_id, name, email, password_hash, current_job, target_job,
                  plan_id, plan_name, amount, currency, duration_months,
                  limit_mock_interviews, limit_resume_reviews, limit_ai_tools,
                  status, booking, booking_problem, made_account, created_at
        """)
    Optional<OrderRecord> markPaid(UUID id, String paymentId, long refunded, Instant now);

    /** Gives a visitor's order its owner; the password it carried has done its work. */
    @SqlUpdate("""
        UPDATE plan_order
           SET person_id = :personId, made_account = :madeAccount, password_hash = NULL
         WHERE id = :id
        """)
    void giveOwner(UUID id, UUID personId, boolean madeAccount);

    @SqlUpdate("""
        UPDATE plan_order SET session_opened_at = :now
         WHERE id = :id AND made_account AND session_opened_at IS NULL
        """)
    boolean claimSession(UUID id, Instant now);

    @SqlUpdate("UPDATE plan_order SET booking_request_id = :bookingRequestId, booking_problem = NULL WHERE id = :id")
    void noteBooking(UUID id, UUID bookingRequestId);

    @SqlUpdate("UPDATE plan_order SET booking_problem = :problem::jsonb WHERE id = :id AND booking_request_id IS NULL")
    void noteBookingProblem(UUID id, String problem);

    /** Raises what was paid back; all of it makes the order a refunded one. */
    @SqlUpdate("""
        UPDATE plan_order
           SET amount_refunded = greatest(amount_refunded, least(:refunded, amount)),
               status = CASE WHEN greatest(amount_refunded, :refunded) >= amount THEN 'refunded' ELSE status END
         WHERE razorpay_payment_id = :paymentId AND status IN ('paid', 'refunded')
        """)
    void noteRefund(String paymentId, long refunded);

    @SqlQuery("""
        SELECT id, razorpay_order_id, plan_id, plan_name, amount, currency, status, amount_refunded,
               booking_request_id, created_at, paid_at
          FROM plan_order
         WHERE id = :id
        """)
    Optional<Order> order(UUID id);

    @SqlQuery("""
        SELECT id, razorpay_order_id, plan_id, plan_name, amount, currency, status, amount_refunded,
               booking_request_id, created_at, paid_at
          FROM plan_order
         WHERE person_id = :personId AND (created_at, id) < (:beforeAt, :beforeId)
         ORDER BY created_at DESC, id DESC
         LIMIT :fetch
        """)
    List<Order> of(UUID personId, Instant beforeAt, UUID beforeId, int fetch);

    @SqlQuery("""
        SELECT id, razorpay_order_id, plan_id, plan_name, amount, currency, status, amount_refunded,
               booking_request_id, created_at, paid_at, name, email, razorpay_payment_id
          FROM plan_order
         WHERE (:status::text[] IS NULL OR status = ANY (:status))
           AND (:q::text IS NULL
                OR lower(name || ' ' || email || ' ' || id::text || ' '
                         || coalesce(razorpay_order_id, '') || ' ' || coalesce(razorpay_payment_id, '')) LIKE lower(:q))
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<AdminOrder> all(@Nullable List<OrderStatus> status, @ContainsPattern @Nullable String q, @Paged(id = "id") PageRequest page);
}
