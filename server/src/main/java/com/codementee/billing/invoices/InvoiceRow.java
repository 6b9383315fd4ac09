package com.codementee.billing.invoices;

import com.codementee.platform.csv.Paise;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as a row of the accountant's table. The amounts of a credit note are not negative.
 *
 * @param correctedNumber the number of the invoice that a credit note corrects
 */
record InvoiceRow(
        UUID id,
        String number,
        InvoiceKind kind,
        LocalDate issuedOn,
        @Nullable String correctedNumber,
        @JsonUnwrapped(prefix = "buyer_") Buyer buyer,
        @Nullable String sac,
        @JsonUnwrapped Amounts amounts,
        UUID orderId,
        @Nullable UUID refundId,
        String paymentId) {

    /** @param state the state with its code, as in "Karnataka (29)" */
    record Buyer(String name, @Nullable String gstin, @Nullable String state) {}

    /** In paise. All but the total are null on a document that shows no tax. */
    record Amounts(
            @Nullable @Paise Long taxable,
            @Nullable @Paise Long cgst,
            @Nullable @Paise Long sgst,
            @Nullable @Paise Long igst,
            @Nullable @Paise Long roundOff,
            @Paise long total) {}

    static InvoiceRow of(Invoice invoice) {
        var buyer = invoice.buyer();
        var state = buyer.state() == null ? null : buyer.state().name() + " (" + buyer.state().code() + ")";
        var tax = invoice.tax();
        var credit = invoice.credit();
        return new InvoiceRow(
                invoice.id(), invoice.number(), invoice.kind(), invoice.issuedOn(),
                credit == null ? null : credit.invoiceNumber(),
                new Buyer(buyer.name(), buyer.gstin(), state),
                tax == null ? null : tax.sac(),
                tax == null
                        ? new Amounts(null, null, null, null, null, invoice.total())
                        : new Amounts(tax.taxable(), tax.cgst(), tax.sgst(), tax.igst(), tax.roundOff(),
                                invoice.total()),
                invoice.orderId(), credit == null ? null : credit.refundId(), invoice.purchase().paymentId());
    }
}
