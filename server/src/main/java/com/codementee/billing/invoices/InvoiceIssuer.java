package com.codementee.billing.invoices;

import com.codementee.billing.invoices.Invoice.Credit;
import com.codementee.billing.invoices.Invoice.Party;
import com.codementee.billing.invoices.Invoice.State;
import com.codementee.billing.invoices.Invoice.Tax;
import com.codementee.billing.invoices.InvoiceStore.CreditableRefund;
import com.codementee.billing.invoices.InvoiceStore.InvoiceableOrder;
import com.codementee.platform.db.Ids;
import com.codementee.platform.gst.GstState;
import com.codementee.platform.settings.SellerSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Issues the documents of an order. Runs in the current transaction and takes numbers as its last step, since a counter
 * stays locked until the commit; invoices take theirs before credit notes, so transactions cannot deadlock.
 */
@Component
class InvoiceIssuer {

    private static final Logger log = LoggerFactory.getLogger(InvoiceIssuer.class);

    /** The rate of the tax on the services that we sell, in percent. */
    private static final int TAX_RATE = 18;

    private final InvoiceStore store;
    private final SellerSettings seller;
    private final InstantSource clock;
    private final ZoneId zone;

    InvoiceIssuer(InvoiceStore store, SellerSettings seller, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.seller = seller;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Issues the documents that a granted order does not have yet: its receipt or tax invoice, and a credit note for
     * each processed refund. Does nothing for an order whose plan was not granted.
     */
    void issueMissing(UUID orderId) {
        store.lockGrantedOrder(orderId).ifPresent(order -> {
            var now = clock.instant();
            var invoice = store.findInvoice(orderId).orElseGet(() -> issueInvoice(order, now));
            for (var refund : store.listRefundsWithoutCreditNote(orderId)) issueCreditNote(invoice, refund, now);
        });
    }

    private Invoice issueInvoice(InvoiceableOrder order, Instant now) {
        var tax = taxOf(order);
        var kind = tax == null ? InvoiceKind.RECEIPT : InvoiceKind.TAX_INVOICE;
        var billing = order.billing();
        var buyerState = billing == null || billing.state() == null
                ? null
                : GstState.findByCode(billing.state()).orElse(null);
        var buyer = new Party(
                order.buyerName(), billing == null ? null : billing.address(), State.of(buyerState),
                billing == null ? null : billing.gstin());
        return insert(kind, now, (number, date) -> new Invoice(
                Ids.next(), kind, number, order.id(), now, date, sellerParty(), buyer, order.purchase(), tax,
                order.total(), null));
    }

    private Party sellerParty() {
        return new Party(seller.name(), seller.address(), State.of(seller.state()), seller.gstin());
    }

    /**
     * The tax in an order's amount. An order without a state, such as one from before the state was asked for, counts
     * as bought in the seller's state, as the law requires for a buyer without an address (IGST act, section 12(2)(b)).
     */
    private @Nullable Tax taxOf(InvoiceableOrder order) {
        if (!seller.isRegistered()) return null;
        var billing = order.billing();
        var place = billing == null || billing.state() == null
                ? seller.state()
                : GstState.findByCode(billing.state()).orElseThrow();
        return TaxCalculation.split(
                order.total(), seller.sac(), TAX_RATE, State.of(place), place == seller.state());
    }

    private void issueCreditNote(Invoice invoice, CreditableRefund refund, Instant now) {
        long before = store.sumCredited(invoice.orderId());
        long after = before + refund.amount();
        if (after > invoice.total()) {
            log.error("ALERT refund {} exceeds what is left of invoice {}", refund.id(), invoice.number());
            return;
        }
        var tax = invoice.tax() == null
                ? null
                : TaxCalculation.ofCredit(invoice.tax(), invoice.total(), isSameState(invoice), before, after);
        var credit = new Credit(refund.id(), invoice.number(), invoice.issuedOn());
        insert(InvoiceKind.CREDIT_NOTE, now, (number, date) -> new Invoice(
                Ids.next(), InvoiceKind.CREDIT_NOTE, number, invoice.orderId(), now, date, invoice.seller(),
                invoice.buyer(), invoice.purchase(), tax, refund.amount(), credit));
    }

    private static boolean isSameState(Invoice invoice) {
        return invoice.tax().place().equals(invoice.seller().state());
    }

    private interface Draft {
        Invoice complete(String number, LocalDate date);
    }

    private Invoice insert(InvoiceKind kind, Instant now, Draft draft) {
        var date = LocalDate.ofInstant(now, zone);
        var year = FinancialYear.of(date);
        int serial = store.nextSerial(kind.series(), year.start());
        var invoice = draft.complete(year.number(kind.series(), serial), date);
        store.insert(invoice, kind.series(), year.start(), serial);
        return invoice;
    }
}
