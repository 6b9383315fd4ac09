package com.codementee.billing.orders;

import com.codementee.billing.orders.Order.AdminOrder;
import com.codementee.platform.db.BindSearchText;
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

/** SQL for orders. Every update lists the statuses it may start from, so an order only moves forward. */
interface OrderStore {

    /** The columns of an {@link OrderRecord}. */
    String RECORD = """
        id, razorpay_order_id, razorpay_payment_id, person_id, name, email, password_hash,
               current_job, target_job, plan_id, plan_name, amount, currency, duration_months,
               limit_mock_interviews, limit_resume_reviews, limit_ai_tools,
               status, booking, booking_problem, made_account, created_at
        """;

    /** The columns of an {@link Order}. */
    String ORDER = """
        id, razorpay_order_id, plan_id, plan_name, amount, currency, status, amount_refunded,
               booking_request_id, created_at, paid_at
        """;

    /**
     * Inserts an order with the plan's current terms and returns 1; returns 0 if the id exists, the plan is not on
     * sale, or this person has an open order for the same purchase.
     */
    @SqlUpdate("""
        INSERT INTO plan_order (id, person_id, name, email, password_hash, current_job, target_job, plan_id, plan_name,
               amount, currency, duration_months, limit_mock_interviews, limit_resume_reviews, limit_ai_tools,
               terms_version, booking, created_at)
        SELECT :id, :personId, :name, :email, :passwordHash, :currentJob, :targetJob, plan_id, plan_name,
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

    /** Finds a person's payable order for this plan on its current terms. */
    @SqlQuery("""
        SELECT o.id
          FROM plan_order o
          JOIN pricing_plan p ON p.plan_id = o.plan_id AND p.terms_version = o.terms_version AND p.retired_at IS NULL
         WHERE o.person_id = :personId AND o.plan_id = :planId AND o.status IN ('created', 'attempted')
           AND o.booking IS NOT DISTINCT FROM :booking::jsonb
        """)
    Optional<UUID> findOpen(UUID personId, String planId, @Nullable String booking);

    @SqlQuery("SELECT " + RECORD + """
          FROM plan_order
         WHERE id = :id
        """)
    Optional<OrderRecord> find(UUID id);

    @SqlQuery("SELECT " + RECORD + """
          FROM plan_order
         WHERE razorpay_order_id = :razorpayOrderId
        """)
    Optional<OrderRecord> findByProviderId(String razorpayOrderId);

    /** Returns whether the provider's id belongs to one of our orders that is not settled. */
    default boolean isUnsettled(@Nullable String razorpayOrderId) {
        return razorpayOrderId != null
                && findByProviderId(razorpayOrderId).filter(order -> !order.status().settled()).isPresent();
    }

    /** Sets an order's id at the provider, unless it has one. */
    @SqlUpdate("""
        UPDATE plan_order SET razorpay_order_id = :razorpayOrderId
         WHERE id = :id AND razorpay_order_id IS NULL
        """)
    void setProviderId(UUID id, String razorpayOrderId);

    @SqlUpdate("UPDATE plan_order SET status = 'attempted' WHERE id = :id AND status = 'created'")
    void markAttempted(UUID id);

    /**
     * Expires an order that is unpaid, or that was paid in another amount or currency and so cannot be granted. Deletes
     * a visitor's name, email address, job titles, billing details and password hash. Returns false if the order
     * was not open.
     */
    @SqlUpdate("""
        UPDATE plan_order
           SET status = 'expired', password_hash = NULL, current_job = NULL, target_job = NULL,
               name = CASE WHEN person_id IS NULL THEN '' ELSE name END,
               email = CASE WHEN person_id IS NULL THEN '' ELSE email END,
               billing_name = CASE WHEN person_id IS NOT NULL THEN billing_name END,
               billing_address = CASE WHEN person_id IS NOT NULL THEN billing_address END,
               billing_state = CASE WHEN person_id IS NOT NULL THEN billing_state END,
               billing_gstin = CASE WHEN person_id IS NOT NULL THEN billing_gstin END
         WHERE id = :id AND status IN ('created', 'attempted')
        """)
    boolean expire(UUID id);

    /** Deletes expired orders of visitors that nobody has tried to pay. They hold no personal data any more. */
    @SqlUpdate("""
        DELETE FROM plan_order
         WHERE id IN (SELECT id
                        FROM plan_order o
                       WHERE status = 'expired' AND created_at < :before AND person_id IS NULL AND email = ''
                         AND NOT EXISTS (SELECT FROM payment p WHERE p.order_id = o.id)
                         AND NOT EXISTS (SELECT FROM refund r WHERE r.order_id = o.id)
                       LIMIT :limit)
        """)
    int deleteExpiredVisitorOrders(Instant before, int limit);

    /** Deletes a visitor's order that has no counterpart at the provider and so cannot be paid. */
    @SqlUpdate("""
        DELETE FROM plan_order
         WHERE id = :id AND person_id IS NULL AND razorpay_order_id IS NULL AND status = 'created'
        """)
    int deleteUnpayableVisitorOrder(UUID id);

    /**
     * Marks an order as refunded if its payment was refunded in full before its plan was granted. Returns false if it
     * was already settled.
     */
    @SqlUpdate("""
        UPDATE plan_order
           SET status = 'refunded', razorpay_payment_id = :paymentId, paid_at = :paidAt, amount_refunded = amount,
               password_hash = NULL
         WHERE id = :id AND status IN ('created', 'attempted', 'expired')
        """)
    boolean markRefunded(UUID id, String paymentId, Instant paidAt);

    /**
     * Marks an order as paid, once. Returns empty if it was already settled, or is a visitor's expired order whose
     * buyer data was deleted.
     *
     * @param refunded how much of the payment had already been refunded, in paise
     */
    @SqlQuery("""
        UPDATE plan_order
           SET status = 'paid', razorpay_payment_id = :paymentId, paid_at = :now,
               amount_refunded = least(:refunded, amount)
         WHERE id = :id AND status IN ('created', 'attempted', 'expired') AND (person_id IS NOT NULL OR email <> '')
        RETURNING
        """ + RECORD)
    Optional<OrderRecord> markPaid(UUID id, String paymentId, long refunded, Instant now);

    /** Sets the owner of a visitor's order and deletes the password hash, which is now part of the new account. */
    @SqlUpdate("""
        UPDATE plan_order
           SET person_id = :personId, made_account = :madeAccount, password_hash = NULL
         WHERE id = :id
        """)
    void setOwner(UUID id, UUID personId, boolean madeAccount);

    /** Returns true for the first caller only, and only if the order created its owner's account. */
    @SqlUpdate("""
        UPDATE plan_order SET session_opened_at = :now
         WHERE id = :id AND made_account AND session_opened_at IS NULL
        """)
    boolean claimSession(UUID id, Instant now);

    @SqlUpdate("UPDATE plan_order SET booking_request_id = :bookingRequestId, booking_problem = NULL WHERE id = :id")
    void setBooking(UUID id, UUID bookingRequestId);

    @SqlUpdate("UPDATE plan_order SET booking_problem = :problem::jsonb WHERE id = :id AND booking_request_id IS NULL")
    void setBookingProblem(UUID id, String problem);

    @SqlQuery("SELECT " + ORDER + """
          FROM plan_order
         WHERE id = :id
        """)
    Optional<Order> findForOwner(UUID id);

    @SqlQuery("SELECT " + ORDER + """
               , name, email, razorpay_payment_id
          FROM plan_order
         WHERE id = :id
        """)
    Optional<AdminOrder> findForAdmin(UUID id);

    @SqlQuery("SELECT " + ORDER + """
          FROM plan_order
         WHERE person_id = :personId AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Order> listForOwner(
            UUID personId, @BindPage(id = "id", by = "created_at", descending = true) PageRequest page);

    @SqlQuery("SELECT " + ORDER + """
               , name, email, razorpay_payment_id
          FROM plan_order
         WHERE (:status::text[] IS NULL OR status = ANY (:status))
           AND (:q::text IS NULL OR search_matches(search_text, :q))
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<AdminOrder> listForAdmin(
            @Nullable List<OrderStatus> status,
            @BindSearchText @Nullable String q,
            @BindPage(id = "id") PageRequest page);
}
