package com.codementee.demo.razorpay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for the simulated provider's orders, payments and events. */
interface RazorpaySandboxStore {

    /** An order as the provider stores it. */
    record Order(
            String id, long amount, String currency, @Nullable String receipt, String status, int attempts,
            long amountPaid, String notes, Instant createdAt) {}

    /** A payment attempt. */
    record Payment(
            String id, String orderId, long amount, String currency, String status, boolean captured,
            long amountRefunded, String notes, Instant createdAt) {}

    /**
     * A webhook event.
     *
     * @param subject the id of the refund, or empty for an event of the order or its payment
     */
    record Event(String id, String orderId, String event, String subject, String body) {}

    String SELECT_ORDER = """
        SELECT id, amount, currency, receipt, status, attempts, amount_paid, notes, created_at
          FROM sandbox.razorpay_order
        """;

    String SELECT_PAYMENT = """
        SELECT id, order_id, amount, currency, status, captured, amount_refunded, notes, created_at
          FROM sandbox.razorpay_payment
        """;

    @SqlUpdate("""
        INSERT INTO sandbox.razorpay_order (id, amount, currency, receipt, notes, created_at)
        VALUES (:id, :amount, :currency, :receipt, :notes::jsonb, :now)
        """)
    void insertOrder(String id, long amount, String currency, @Nullable String receipt, String notes, Instant now);

    @SqlQuery(SELECT_ORDER + """
         WHERE id = :id
        """)
    Optional<Order> order(String id);

    @SqlQuery(SELECT_ORDER + """
         WHERE id = :id
           FOR UPDATE
        """)
    Optional<Order> lockOrder(String id);

    @SqlQuery(SELECT_ORDER + """
         WHERE created_at >= :from AND created_at < :before
           AND (:receipt::text IS NULL OR receipt = :receipt)
           AND (:authorized::boolean IS NULL
                OR :authorized::boolean = EXISTS (SELECT FROM sandbox.razorpay_payment p
                                          WHERE p.order_id = razorpay_order.id AND p.status IN ('authorized',
                                            'captured', 'refunded')))
         ORDER BY created_at DESC, id DESC
         LIMIT :count OFFSET :skip
        """)
    List<Order> orders(@BindMethods RazorpayQuery query);

    @SqlQuery(SELECT_ORDER + """
         WHERE receipt = :receipt
         ORDER BY created_at, id
         LIMIT 1
        """)
    Optional<Order> orderOfReceipt(String receipt);

    /** Takes an advisory lock on a receipt until the transaction ends. */
    @SqlQuery("SELECT pg_advisory_xact_lock(hashtextextended(:receipt, 7)) IS NULL")
    boolean lockReceipt(String receipt);

    @SqlUpdate("UPDATE sandbox.razorpay_order SET notes = :notes::jsonb WHERE id = :id")
    void setOrderNotes(String id, String notes);

    @SqlUpdate("UPDATE sandbox.razorpay_payment SET notes = :notes::jsonb WHERE id = :id")
    void setPaymentNotes(String id, String notes);

    @SqlUpdate("""
        UPDATE sandbox.razorpay_order
           SET status = :status, attempts = attempts + :attempts, amount_paid = :amountPaid
         WHERE id = :id
        """)
    void setOrder(String id, String status, int attempts, long amountPaid);

    @SqlUpdate("""
        INSERT INTO sandbox.razorpay_payment (id, order_id, amount, currency, status, captured, created_at)
        VALUES (:id, :orderId, :amount, :currency, :status, :captured, :createdAt)
        """)
    void insertPayment(@BindMethods Payment payment);

    @SqlUpdate("UPDATE sandbox.razorpay_payment SET status = :status, captured = :captured WHERE id = :id")
    void setPayment(String id, String status, boolean captured);

    @SqlQuery(SELECT_PAYMENT + """
         WHERE id = :id
        """)
    Optional<Payment> payment(String id);

    @SqlQuery(SELECT_PAYMENT + """
         WHERE created_at >= :from AND created_at < :before AND (:orderId::text IS NULL OR order_id = :orderId)
         ORDER BY created_at DESC, id DESC
         LIMIT :count OFFSET :skip
        """)
    List<Payment> payments(@Nullable String orderId, @BindMethods RazorpayQuery query);

    /** Lists an order's payments, newest first. */
    @SqlQuery(SELECT_PAYMENT + """
         WHERE order_id = :orderId
         ORDER BY created_at DESC, id DESC
        """)
    List<Payment> payments(String orderId);

    @SqlUpdate("""
        UPDATE sandbox.razorpay_payment
           SET amount_refunded = amount_refunded + :amount,
               status = CASE WHEN amount_refunded + :amount = amount THEN 'refunded' ELSE 'captured' END
         WHERE id = :id
        """)
    void addRefunded(String id, long amount);

    @SqlUpdate("""
        INSERT INTO sandbox.razorpay_event (id, order_id, event, subject, body, created_at)
        VALUES (:id, :orderId, :event, :subject, :body, :now)
        ON CONFLICT (order_id, event, subject) DO NOTHING
        """)
    void insertEvent(@BindMethods Event event, Instant now);

    @SqlQuery("""
        SELECT id, order_id, event, subject, body
          FROM sandbox.razorpay_event
         WHERE order_id = :orderId AND event = :event AND subject = :subject
        """)
    Optional<Event> event(String orderId, String event, String subject);

    @SqlQuery("SELECT id, order_id, event, subject, body FROM sandbox.razorpay_event WHERE id = :id")
    Optional<Event> event(String id);
}
