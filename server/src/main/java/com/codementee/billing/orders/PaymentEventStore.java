package com.codementee.billing.orders;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for the inbox of payment events: each event once, with the exact bytes of its body. */
interface PaymentEventStore {

    /** A stored event. */
    record PaymentEvent(
            String eventId,
            @Nullable String event,
            @Nullable String razorpayOrderId,
            byte[] body,
            @Nullable Instant handledAt) {}

    /** Inserts an event and returns 1, or returns 0 if one with this id exists. */
    @SqlUpdate("""
        INSERT INTO payment_event (event_id, event, razorpay_order_id, body, received_at)
        VALUES (:eventId, :event, :razorpayOrderId, :body, :now)
        ON CONFLICT DO NOTHING
        """)
    int insert(String eventId, @Nullable String event, @Nullable String razorpayOrderId, byte[] body, Instant now);

    @SqlQuery("""
        SELECT event_id, event, razorpay_order_id, body, handled_at
          FROM payment_event
         WHERE event_id = :eventId
        """)
    Optional<PaymentEvent> find(String eventId);

    @SqlUpdate("UPDATE payment_event SET handled_at = :now WHERE event_id = :eventId AND handled_at IS NULL")
    void markHandled(String eventId, Instant now);

    @SqlUpdate("""
        DELETE FROM payment_event
         WHERE event_id IN (SELECT event_id
                              FROM payment_event
                             WHERE received_at < :before AND handled_at IS NOT NULL
                             LIMIT :limit)
        """)
    int deleteHandledBefore(Instant before, int limit);
}
