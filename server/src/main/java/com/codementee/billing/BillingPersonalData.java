package com.codementee.billing;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Exports orders, payments, invoices, memberships, the ledger and refunds.
 *
 * <p>A settled order stays without its buyer's name once its invoice has been issued. An unpaid one becomes like that
 * of a visitor that expired, so it can no longer be granted. Invoices never change.
 */
@Configuration(proxyBeanMethods = false)
class BillingPersonalData {

    private static final String DECISION = "what an admin decided is part of the buyer's data";

    private static final String COMPARISON = "whether our records agree with the payment provider's";

    private static final String ORDERS = """
        SELECT id, razorpay_order_id, razorpay_payment_id, name, email, billing_name, billing_address, billing_state,
               billing_gstin, plan_id, plan_name, amount, currency, duration_months, amount_refunded, status, booking,
               booking_request_id, booking_problem, created_at, paid_at
          FROM plan_order
         WHERE person_id = :personId
         ORDER BY created_at DESC, id DESC
        """;

    private static final String PAYMENT_EVENTS = """
        SELECT e.event, e.razorpay_order_id, e.body, e.received_at
          FROM payment_event e
         WHERE e.razorpay_order_id IN (SELECT o.razorpay_order_id FROM plan_order o WHERE o.person_id = :personId)
         ORDER BY e.received_at DESC, e.event_id
        """;

    private static final String ERASE_EVENTS = """
        UPDATE payment_event
           SET body = '{}'
         WHERE handled_at IS NOT NULL
           AND razorpay_order_id IN (SELECT razorpay_order_id FROM plan_order WHERE person_id = :personId)
        """;

    private static final String ERASE_UNPAID = """
        UPDATE plan_order
           SET status = 'expired', person_id = NULL, name = '', email = '', password_hash = NULL, current_job = NULL,
               target_job = NULL, booking = NULL, billing_name = NULL, billing_address = NULL, billing_state = NULL,
               billing_gstin = NULL
         WHERE person_id = :personId AND status IN ('created', 'attempted', 'expired')
        """;

    private static final String ERASE_BUYER = """
        UPDATE plan_order
           SET name = 'Deleted user', email = '', password_hash = NULL, current_job = NULL, target_job = NULL,
               booking = NULL, billing_name = NULL, billing_address = NULL, billing_gstin = NULL
         WHERE person_id = :personId AND status IN ('paid', 'refunded')
           AND (EXISTS (SELECT FROM invoice i WHERE i.order_id = plan_order.id)
                OR NOT EXISTS (SELECT FROM membership m WHERE m.order_id = plan_order.id))
        """;

    private static final String PLAN = """
        SELECT plan_id, plan_name, ends_at
          FROM entitlement
         WHERE person_id = :personId
        """;

    private static final String MEMBERSHIPS = """
        SELECT id, order_id, plan_id, granted_at, revoked_at, limit_mock_interviews, limit_resume_reviews,
               limit_ai_tools, used_mock_interviews, used_resume_reviews, used_ai_tools
          FROM membership
         WHERE person_id = :personId
         ORDER BY granted_at DESC, id DESC
        """;

    private static final String LEDGER = """
        SELECT id, kind, units, reason, booking_request_id, created_at
          FROM ledger_entry
         WHERE person_id = :personId
         ORDER BY created_at DESC, id DESC
        """;

    private static final String REFUNDS = """
        SELECT r.id, r.order_id, r.amount, r.status, r.reason, r.revoked, r.created_at, r.processed_at
          FROM refund r
          JOIN plan_order o ON o.id = r.order_id
         WHERE o.person_id = :personId
         ORDER BY r.created_at DESC, r.id DESC
        """;

    private static final String PAYMENTS = """
        SELECT p.id, p.order_id, p.status, p.amount, p.currency, p.method, p.error, p.created_at
          FROM payment p
          JOIN plan_order o ON o.id = p.order_id
         WHERE o.person_id = :personId
         ORDER BY p.created_at DESC, p.id DESC
        """;

    private static final String INVOICES = """
        SELECT i.kind, i.number, i.order_id, i.issued_at, i.buyer_name, i.buyer_address, i.buyer_state_name,
               i.buyer_gstin, i.plan_name, i.total, i.currency
          FROM invoice i
          JOIN plan_order o ON o.id = i.order_id
         WHERE o.person_id = :personId
         ORDER BY i.issued_at DESC, i.id DESC
        """;

    @Bean
    PersonalData billingPersonalDataStatements() {
        return PersonalData.builder()
                .export("orders", ORDERS)
                .export("payments", PAYMENTS)
                .export("payment_events", PAYMENT_EVENTS)
                .export("invoices", INVOICES)
                .export("plan", PLAN)
                .export("memberships", MEMBERSHIPS)
                .export("ledger", LEDGER)
                .export("refunds", REFUNDS)
                .notExported("refund.created_by", DECISION)
                .notExported("ledger_entry.adjusted_by", DECISION)
                .erase(ERASE_EVENTS)
                .erase(ERASE_UNPAID)
                .erase(ERASE_BUYER)
                .notExported("order_comparison", COMPARISON)
                .notExported("billing_difference", COMPARISON)
                .keep("plan_order", "accounts of payments, without the buyer's name; the law requires invoices")
                .keep("entitlement", "which plan ran until when, for the figures")
                .keep("membership", "every unit is accounted for")
                .keep("ledger_entry", "every unit is accounted for")
                .keep("refund", "money that was paid back")
                .keep("payment", "money that was received; refers to the provider's records by id")
                .keep("invoice", "the law requires the seller to keep them as issued")
                .keep("order_comparison", COMPARISON)
                .keep("billing_difference", COMPARISON)
                .build();
    }
}
