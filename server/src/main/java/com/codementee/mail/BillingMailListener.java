package com.codementee.mail;

import com.codementee.billing.accounting.MonthlyInvoicesReady;
import com.codementee.billing.memberships.PlanEnding;
import com.codementee.billing.orders.OrderPaid;
import com.codementee.billing.reconciliation.DifferencesFound;
import com.codementee.billing.refunds.MembershipRevoked;
import com.codementee.billing.refunds.RefundEnded;
import com.codementee.billing.refunds.RefundStatus;
import com.codementee.mail.MailDataStore.Recipient;
import com.codementee.mail.MailDataStore.RefundData;
import com.codementee.mail.Outbox.Addressed;
import com.codementee.mail.OutboxDelivery.MonthlyInvoicesUndelivered;
import com.codementee.platform.settings.MailSettings;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends mails about plans, payments, refunds and a month's documents, and tells the admins about differences. */
@Component
class BillingMailListener {

    private static final int MAX_LISTED_DIFFERENCES = 20;

    /** The accountant has no account, and so gets mail only. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final MailDataStore store;
    private final BillingMails mails;
    private final Outbox outbox;
    private final MailSettings settings;
    private final ZoneId zone;

    BillingMailListener(
            MailDataStore store, BillingMails mails, Outbox outbox, MailSettings settings, ZoneId zone) {
        this.store = store;
        this.mails = mails;
        this.outbox = outbox;
        this.settings = settings;
        this.zone = zone;
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
                        : mails.refundFailed(recipient, refund, event.planRestored()));
        var refund = store.findRefund(event.refundId()).orElseThrow();
        if (refund.status() != RefundStatus.FAILED) return;
        outbox.put("refund-failed:" + event.refundId(), store.listAdmins().stream()
                .map(admin -> new Addressed(admin, mails.refundFailedForAdmin(admin, refund, event.planRestored())))
                .toList());
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

    /** Mails the admins about a month's documents, and the documents themselves to the accountant if there is one. */
    @EventListener
    void on(MonthlyInvoicesReady event) {
        var accountant = settings.accountantEmail();
        outbox.put("invoices-of-month:" + event.month(), store.listAdmins().stream()
                .map(admin -> new Addressed(admin, mails.monthlyInvoices(admin, event, accountant)))
                .toList());
        if (accountant == null) return;
        var recipient = new Recipient(NOBODY, "", accountant, zone.getId());
        var cause = "invoices-for-accountant:" + event.month();
        var message = mails.invoicesForAccountant(event);
        if (event.mailable()) outbox.putWithMonth(cause, recipient, message, event.month());
        else outbox.put(cause, recipient, message);
    }

    /** Asks the admins to send the documents, because the mail to the accountant was given up. */
    @EventListener
    void on(MonthlyInvoicesUndelivered event) {
        outbox.put("invoices-undelivered:" + event.month(), store.listAdmins().stream()
                .map(admin -> new Addressed(admin, mails.monthlyInvoicesUndelivered(admin, event.month())))
                .toList());
    }

    private Recipient recipient(UUID personId) {
        return store.findRecipient(personId).orElseThrow();
    }
}
