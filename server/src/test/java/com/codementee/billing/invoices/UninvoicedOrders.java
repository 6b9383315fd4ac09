package com.codementee.billing.invoices;

import com.codementee.platform.db.Ids;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestApp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Inserts paid orders and processed refunds without documents, as they were before invoices existed. */
record UninvoicedOrders(TestApp app) {

    /** @param billing null for an order without billing details */
    UUID insert(String buyerName, long amount, Instant paidAt, @Nullable BillingDetails billing) {
        var id = Ids.next();
        var said = billing == null ? new BillingDetails(null, null, null, null) : billing;
        var person = new PersonFixtures(app).freeMentee();
        app.database().useTransaction(sql -> {
            sql.createUpdate("""
                            INSERT INTO plan_order (id, person_id, name, email, plan_id, plan_name, amount, currency,
                                   duration_months, status, razorpay_order_id, razorpay_payment_id, created_at, paid_at,
                                   billing_state, billing_name, billing_address, billing_gstin)
                            VALUES (:id, :person, :name, 'x@people.example', 'growth', 'Growth', :amount, 'INR', 3,
                                   'paid', 'order_' || :id, 'pay_' || :id, :paidAt, :paidAt,
                                   :state, :billingName, :address, :gstin)
                            """)
                    .bind("id", id)
                    .bind("person", person.id())
                    .bind("name", buyerName)
                    .bind("amount", amount)
                    .bind("paidAt", paidAt)
                    .bind("state", said.state())
                    .bind("billingName", said.name())
                    .bind("address", said.address())
                    .bind("gstin", said.gstin())
                    .execute();
            sql.createUpdate("""
                            INSERT INTO membership (id, order_id, person_id, run, plan_id, granted_at)
                            VALUES (:membership, :id, :person, 1, 'growth', :paidAt)
                            """)
                    .bind("membership", Ids.next())
                    .bind("id", id)
                    .bind("person", person.id())
                    .bind("paidAt", paidAt)
                    .execute();
        });
        return id;
    }

    UUID refund(UUID orderId, long amount, Instant processedAt) {
        var id = Ids.next();
        app.database().useHandle(sql -> sql.createUpdate("""
                        INSERT INTO refund (id, order_id, razorpay_refund_id, amount, status, reason, revoked,
                               created_at, processed_at)
                        VALUES (:id, :order, 'rfnd_' || :id, :amount, 'processed', 'Ill', false, :at, :at)
                        """)
                .bind("id", id)
                .bind("order", orderId)
                .bind("amount", amount)
                .bind("at", processedAt)
                .execute());
        return id;
    }
}
