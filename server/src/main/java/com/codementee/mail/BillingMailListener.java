package com.codementee.mail;

import com.codementee.billing.memberships.PlanEnding;
import com.codementee.billing.orders.OrderPaid;
import com.codementee.billing.reconciliation.DifferencesFound;
import com.codementee.billing.refunds.MembershipRevoked;
import com.codementee.billing.refunds.RefundEnded;
import com.codementee.billing.refunds.RefundStatus;
import com.codementee.mail.MailDataStore.Recipient;
import com.codementee.mail.MailDataStore.RefundData;
import com.codementee.mail.Outbox.Addressed;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends mails about plans, payments and refunds, and tells the admins about billing differences. */
@Component
class BillingMailListener {

    private static final int MAX_LISTED_DIFFERENCES = 20;

    private final MailDataStore store;
    private final BillingMails mails;
    private final Outbox outbox;

    BillingMailListener(MailDataStore store, BillingMails mails, Outbox outbox) {
        this.store = store;
        this.mails = mails;
        this.outbox = outbox;
    }

    @EventListener
    void on(OrderPaid event) {
        var recipient = recipient(event.personId());
        var plan = store.findPlan(event.orderId(), recipient.id()).orElseThrow();
        if (event.createdAccount()) {
            outbox.putWithInvoice(
                    AccountMailListener.welcomeCause(recipient), recipient,
                    mails.welcomeWithPlan(recipient, plan), event.orderId());
        } else {
            outbox.putWithInvoice(
                    "order-paid:" + event.orderId(), recipient, mails.planActive(recipient, plan), event.orderId());
        }
    }

    /** Sends nothing if the person has no mocks left or is paused. */
    @EventListener
    void on(PlanEnding event) {
        store.findEnding(event.personId(), event.endsAt()).ifPresent(plan -> {
            var recipient = recipient(event.personId());
            var cause = "plan-ending:" + recipient.id() + ":" + event.endsAt() + ":" + event.daysAhead();
            outbox.put(cause, recipient, mails.planEnding(recipient, plan));
        });
    }

    @EventListener
    void on(MembershipRevoked event) {
        putRefundMail("plan-revoked:" + event.refundId(), event.refundId(), mails::planRevoked);
    }

    @EventListener
    void on(RefundEnded event) {
        putRefundMail("refund-ended:" + event.refundId(), event.refundId(), (recipient, refund) ->
                refund.status() == RefundStatus.PROCESSED
                        ? mails.refundProcessed(recipient, refund)
                        : mails.refundFailed(recipient, refund));
    }

    /** Sends nothing for an order that was refunded before its account was created. */
    private void putRefundMail(String cause, UUID refundId, BiFunction<Recipient, RefundData, MailMessage> write) {
        var refund = store.findRefund(refundId).orElseThrow();
        if (refund.personId() == null) return;
        var recipient = recipient(refund.personId());
        outbox.putWithInvoice(cause, recipient, write.apply(recipient, refund), refundId);
    }

    /** Mails the admins about billing differences, each difference once. */
    @EventListener
    void on(DifferencesFound event) {
        var found = store.listDifferences(event.differenceIds(), MAX_LISTED_DIFFERENCES);
        int count = event.differenceIds().size();
        outbox.put("billing-differences:" + event.differenceIds().getFirst(), store.listAdmins().stream()
                .map(admin -> new Addressed(admin, mails.billingDifferences(admin, found, count)))
                .toList());
    }

    private Recipient recipient(UUID personId) {
        return store.findRecipient(personId).orElseThrow();
    }
}
