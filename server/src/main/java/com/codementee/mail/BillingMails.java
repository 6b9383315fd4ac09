package com.codementee.mail;

import com.codementee.billing.Rupees;
import com.codementee.billing.accounting.MonthlyInvoicesReady.MonthlyTotals;
import com.codementee.billing.accounting.MonthlyInvoicesReady;
import com.codementee.billing.reconciliation.DifferenceKind;
import com.codementee.mail.MailDataStore.DifferenceData;
import com.codementee.mail.MailDataStore.EndingPlan;
import com.codementee.mail.MailDataStore.PurchasedPlan;
import com.codementee.mail.MailDataStore.Recipient;
import com.codementee.mail.MailDataStore.RefundData;
import com.codementee.mail.MailMessage.Detail;
import com.codementee.notifications.NotificationKind;
import com.codementee.platform.settings.SellerSettings;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the mails about plans, payments, refunds, billing differences and invoices. Times are in the recipient's time
 * zone.
 */
@Component
class BillingMails {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private final WebAppLinks links;
    private final ZoneId defaultZone;
    private final SellerSettings seller;

    BillingMails(WebAppLinks links, ZoneId defaultZone, SellerSettings seller) {
        this.links = links;
        this.defaultZone = defaultZone;
        this.seller = seller;
    }

    MailMessage welcomeWithPlan(Recipient recipient, PurchasedPlan plan) {
        var message = MailMessage.withSubject("Welcome to Codementee: your " + plan.planName() + " plan is active")
                .preheader("We have your payment. Book your first mock now.")
                .notice(NotificationKind.PAYMENT, links.payments())
                .headline("Welcome to Codementee")
                .greeting(recipient.name())
                .paragraph("We have your payment. Your account is ready and your " + plan.planName()
                        + " plan is active.");
        return withPlan(message, recipient, plan);
    }

    MailMessage planActive(Recipient recipient, PurchasedPlan plan) {
        var message = MailMessage.withSubject("Your " + plan.planName() + " plan is active")
                .preheader("We have your payment, and you can book mocks.")
                .notice(NotificationKind.PAYMENT, links.payments())
                .greeting(recipient.name())
                .paragraph("Thank you. We have your payment and your " + plan.planName() + " plan is active.");
        return withPlan(message, recipient, plan);
    }

    /**
     * Writes the reminder that a plan ends soon. Only the request must be made before then; the mock may take place
     * later.
     */
    MailMessage planEnding(Recipient recipient, EndingPlan plan) {
        var times = times(recipient);
        var left = limit(plan.mocksLeft());
        return MailMessage.withSubject("Your " + plan.planName() + " plan ends on " + times.date(plan.endsAt()))
                .preheader("Mocks left: " + left + ". Book before then.")
                .notice(NotificationKind.PLAN_ENDING, links.book())
                .headline("Your " + plan.planName() + " plan ends soon")
                .greeting(recipient.name())
                .paragraph("You have unused mocks in your " + plan.planName() + " plan. Book them before it ends.")
                .details(
                        new Detail("Plan", plan.planName()),
                        new Detail("Ends", times.dateTime(plan.endsAt())),
                        new Detail("Mocks left", left))
                .action("Book a mock", links.book())
                .small("The mock can take place later: you only need to request it before your plan ends.")
                .build();
    }

    MailMessage planRevoked(Recipient recipient, RefundData refund) {
        return MailMessage.withSubject("Your " + refund.planName() + " plan has ended")
                .preheader("We are refunding your payment.")
                .notice(NotificationKind.PAYMENT, links.payments())
                .greeting(recipient.name())
                .paragraph("We are refunding " + Rupees.format(refund.amount()) + " of your payment, and your "
                        + refund.planName() + " plan has ended. Mocks that are already confirmed will take place.")
                .details(refundDetails(refund))
                .action("See your payments", links.payments())
                .small("The money usually arrives within seven working days. We'll email you when it is on its way.")
                .build();
    }

    MailMessage refundProcessed(Recipient recipient, RefundData refund) {
        return MailMessage.withSubject("We refunded " + Rupees.format(refund.amount()))
                .preheader("Your refund for the " + refund.planName() + " plan is on its way.")
                .notice(NotificationKind.PAYMENT, links.payments())
                .greeting(recipient.name())
                .paragraph("We refunded " + Rupees.format(refund.amount())
                        + " to the account or card that you paid with. Your bank may need a few days to show it."
                        + (refund.hasCreditNote() ? " The credit note is attached." : ""))
                .details(refundDetails(refund))
                .action("See your payments", links.payments())
                .build();
    }

    /** @param planRestored whether the plan that the refund had ended is active again */
    MailMessage refundFailed(Recipient recipient, RefundData refund, boolean planRestored) {
        return MailMessage.withSubject("Your refund of " + Rupees.format(refund.amount()) + " did not go through")
                .preheader("We are looking into it. You don't need to do anything.")
                .notice(NotificationKind.PAYMENT, links.payments())
                .greeting(recipient.name())
                .paragraph("The payment provider could not carry out your refund of " + Rupees.format(refund.amount())
                        + "." + (planRestored ? " Your plan is active again." : "")
                        + " We are looking into it. You don't need to do anything.")
                .details(refundDetails(refund))
                .action("See your payments", links.payments())
                .build();
    }

    /** Asks an admin to act: nobody repeats a failed refund by itself. */
    MailMessage refundFailedForAdmin(Recipient admin, RefundData refund, boolean planRestored) {
        var amount = Rupees.format(refund.amount());
        return MailMessage.withSubject("Please check: a refund of " + amount + " failed")
                .preheader("The payment provider refused it. It is not repeated by itself.")
                .notice(NotificationKind.BILLING_DIFFERENCE, links.order(refund.orderId()))
                .headline("A refund of " + amount + " failed")
                .greeting(admin.name())
                .paragraph("The payment provider could not carry out this refund, and no money was moved. It is"
                        + " not repeated by itself: find out why in the provider's dashboard, and refund the order"
                        + " again."
                        + (planRestored ? " The plan that the refund had ended is active again." : ""))
                .details(refundDetails(refund))
                .action("See the order", links.order(refund.orderId()))
                .build();
    }

    private static Detail[] refundDetails(RefundData refund) {
        return new Detail[] {
            new Detail("Plan", refund.planName()),
            new Detail("Paid", Rupees.format(refund.orderAmount())),
            new Detail("Refund", Rupees.format(refund.amount())),
            new Detail("Reason", refund.reason())
        };
    }

    private MailMessage withPlan(MailMessage.Builder message, Recipient recipient, PurchasedPlan plan) {
        return message.details(
                        new Detail("Plan", plan.planName()),
                        new Detail("Paid", Rupees.format(plan.amount())),
                        new Detail("Mocks", limit(plan.limitMockInterviews())),
                        new Detail("Valid until",
                                plan.endsAt() == null ? "" : times(recipient).dateTime(plan.endsAt())))
                .action("Book a mock", links.book())
                .small("Your " + (seller.isRegistered() ? "tax invoice" : "receipt")
                        + " is attached. You can download it again under Plan and payments.")
                .build();
    }

    private LocalTimes times(Recipient recipient) {
        return LocalTimes.in(recipient.timezone(), defaultZone);
    }

    MailMessage billingDifferences(Recipient admin, List<DifferenceData> found, int count) {
        var what = count == 1 ? "1 billing difference" : count + " billing differences";
        return MailMessage.withSubject("Please check: " + what)
                .preheader("Our records and the payment provider's disagree.")
                .notice(NotificationKind.BILLING_DIFFERENCE, links.billingDifferences())
                .headline(what)
                .greeting(admin.name())
                .paragraph("Last night's comparison found that our records and the payment provider's disagree. Nothing was"
                        + " changed. A difference is resolved automatically once both sides agree.")
                .details(found.stream().map(BillingMails::detail).toArray(Detail[]::new))
                .action("See all differences", links.billingDifferences())
                .build();
    }

    /** @param accountant the accountant's address; null if the admins pass the documents on themselves */
    MailMessage monthlyInvoices(Recipient admin, MonthlyInvoicesReady ready, @Nullable String accountant) {
        var month = ready.month().format(MONTH);
        var url = links.invoicesOf(ready.month());
        return MailMessage.withSubject("Invoices of " + month)
                .preheader(ready.mailable() ? "Your accountant has them." : "Please pass them on to your accountant.")
                .notice(NotificationKind.MONTHLY_INVOICES, url)
                .greeting(admin.name())
                .paragraph(whatHappened(ready, accountant))
                .details(totals(ready.totals()))
                .action("See the invoices", url)
                .build();
    }

    private static String whatHappened(MonthlyInvoicesReady ready, @Nullable String accountant) {
        var ended = ready.month().format(MONTH) + " has ended, and its invoices and credit notes are complete.";
        var passOn = " Please download them as a ZIP file and pass them on.";
        if (ready.mailable()) return ended + " We have mailed them to your accountant, " + accountant + ".";
        if (accountant == null) return ended + passOn;
        return ended + " They are too large to be mailed to your accountant, " + accountant + "." + passOn;
    }

    /** Writes the mail to the accountant, who may work for several sellers and has no account. */
    MailMessage invoicesForAccountant(MonthlyInvoicesReady ready) {
        var month = ready.month().format(MONTH);
        return MailMessage.withSubject(seller.name() + ": invoices of " + month)
                .preheader(ready.totals().documents() + " documents, as PDF and as a table.")
                .headline("Invoices of " + month)
                .paragraph("Hello,")
                .paragraph(ready.mailable()
                        ? "All receipts, invoices and credit notes that " + seller.name() + " issued in " + month
                                + " are attached: each as PDF in the ZIP file, and a table of them as CSV."
                        : "The receipts, invoices and credit notes that " + seller.name() + " issued in " + month
                                + " are too large for a mail. We have asked our admins to send them to you.")
                .details(totals(ready.totals()))
                .small("We send this once a month. If you are not the accountant of " + seller.name()
                        + ", please tell us by replying to this mail.")
                .build();
    }

    MailMessage monthlyInvoicesUndelivered(Recipient admin, YearMonth ended) {
        var month = ended.format(MONTH);
        var url = links.invoicesOf(ended);
        return MailMessage.withSubject("Please send: the invoices of " + month)
                .preheader("The mail to your accountant could not be delivered.")
                .notice(NotificationKind.BILLING_DIFFERENCE, url)
                .greeting(admin.name())
                .paragraph("The mail to your accountant with the invoices and credit notes of " + month
                        + " could not be delivered. Please download the ZIP file and send it, and check the"
                        + " accountant's address in the server's settings.")
                .action("Download the invoices", url)
                .build();
    }

    private static Detail[] totals(MonthlyTotals totals) {
        return new Detail[] {
            new Detail("Invoices", totals.invoices() + ", " + Rupees.format(totals.invoiced())),
            new Detail("Credit notes", totals.creditNotes() + ", " + Rupees.format(totals.credited())),
            new Detail("Sum", Rupees.format(totals.invoiced() - totals.credited()))
        };
    }

    private static Detail detail(DifferenceData difference) {
        return new Detail(owner(difference), difference.kind().wire().replace('_', ' ') + ": our record is "
                + orNothing(difference.ours()) + ", compared with " + orNothing(difference.theirs()));
    }

    private static String owner(DifferenceData difference) {
        if (difference.kind() == DifferenceKind.INVOICE_NUMBERS) return "Numbers of documents";
        if (difference.buyerName() == null) return "No order here";
        return MailMessage.oneLine(difference.buyerName()) + ", " + difference.planName();
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "nothing" : value;
    }

    private static String limit(@Nullable Integer limit) {
        return limit == null ? "Unlimited" : limit.toString();
    }
}
