package com.codementee.billing.invoices;

import com.codementee.platform.gst.GstState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/**
 * An issued receipt, tax invoice or credit note with the facts that were copied when it was issued. Amounts are in
 * paise and never negative, even on a credit note.
 *
 * @param issuedOn the date on the document, in the platform's time zone
 * @param tax null on a document that shows no tax
 * @param credit null unless it is a credit note
 */
public record Invoice(
        UUID id,
        InvoiceKind kind,
        String number,
        UUID orderId,
        Instant issuedAt,
        LocalDate issuedOn,
        @Nested("seller") Party seller,
        @Nested("buyer") Party buyer,
        @Nested Purchase purchase,
        @Nested("tax") @Nullable Tax tax,
        long total,
        @Nested("credit") @Nullable Credit credit) {

    /** The seller or the buyer. */
    public record Party(
            String name, @Nullable String address, @Nested("state") @Nullable State state, @Nullable String gstin) {

        @Override
        public String toString() {
            return "Party[…]";
        }
    }

    /** A state with its GST code. */
    @PropagateNull("code")
    public record State(String code, String name) {

        static @Nullable State of(@Nullable GstState state) {
            return state == null ? null : new State(state.code(), state.title());
        }
    }

    /** What was bought, and with which payment. */
    public record Purchase(
            String planName, int durationMonths, String currency, String paymentId, Instant paidAt) {}

    /** What a credit note corrects. */
    @PropagateNull("refund_id")
    public record Credit(UUID refundId, String invoiceNumber, LocalDate invoiceDate) {}

    /**
     * The tax that the total contains, in paise.
     *
     * @param sac the code of the service
     * @param rate in percent; half of it is CGST and half SGST when the place of supply is the seller's state
     * @param place the place of supply, which is the buyer's state
     * @param roundOff the total minus the sum of the rounded amounts
     */
    @PropagateNull("sac")
    public record Tax(
            String sac,
            int rate,
            @Nested("place") State place,
            long taxable,
            long cgst,
            long sgst,
            long igst,
            long roundOff) {}
}
