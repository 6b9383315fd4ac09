package com.codementee.billing.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** SQL for the payments of orders. */
interface PaymentStore {

    /**
     * Inserts a payment, or updates it if this reading is not behind the stored one. Captured and refunded rank alike,
     * because a failed refund makes a payment captured again; then the later reading wins.
     */
    @SqlUpdate("""
        INSERT INTO payment AS p (id, order_id, status, captured, amount, currency, method, fee, tax, error, created_at,
               read_at)
        VALUES (:id, :orderId, :status, :captured, :amount, :currency, :method, :fee, :tax, :error, :createdAt, :readAt)
        ON CONFLICT (id) DO UPDATE
           SET status = excluded.status, captured = excluded.captured, amount = excluded.amount,
               currency = excluded.currency, method = excluded.method, fee = excluded.fee, tax = excluded.tax,
               error = excluded.error, created_at = excluded.created_at, read_at = excluded.read_at
         WHERE p.order_id = excluded.order_id
           AND (array_position('{created,failed,authorized,captured}',
                               replace(excluded.status, 'refunded', 'captured')), excluded.read_at)
            >= (array_position('{created,failed,authorized,captured}',
                               replace(p.status, 'refunded', 'captured')), p.read_at)
        """)
    void upsert(UUID orderId, @BindMethods OrderPayment payment, Instant readAt);

    /** Returns the attempts, oldest first. The provider tells whole seconds: within one, the captured one is last. */
    @SqlQuery("""
        SELECT id, status, captured, amount, currency, method, fee, tax, error, created_at
          FROM payment
         WHERE order_id = :orderId
         ORDER BY created_at, captured, id
        """)
    List<OrderPayment> list(UUID orderId);

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM payment WHERE id = :id AND captured)")
    boolean isCaptured(String id);
}
