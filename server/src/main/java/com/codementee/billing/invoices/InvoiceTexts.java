package com.codementee.billing.invoices;

import com.codementee.billing.Rupees;
import com.codementee.billing.invoices.Invoice.Party;
import com.codementee.billing.invoices.Invoice.State;
import com.codementee.billing.invoices.Invoice.Tax;
import com.codementee.platform.gst.GstState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The texts of a document in the order in which its template prints them.
 *
 * @param facts number, date and what else identifies the document and its payment
 * @param amounts how the total is made up; empty on a document that shows no tax
 */
record InvoiceTexts(
        String title,
        List<Line> facts,
        List<Line> seller,
        List<Line> buyer,
        String description,
        List<Line> amounts,
        Line total,
        List<String> notes) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** A label with its value. A party's name and address have no label. */
    record Line(String label, String value) {}

    static InvoiceTexts of(Invoice invoice, ZoneId zone) {
        return new InvoiceTexts(
                title(invoice.kind()), facts(invoice, zone), party(invoice.seller()), party(invoice.buyer()),
                description(invoice), amounts(invoice.tax(), invoice.seller().state()),
                new Line(
                        invoice.kind() == InvoiceKind.CREDIT_NOTE ? "Total credited" : "Total paid",
                        Rupees.formatWithPaise(invoice.total())),
                notes(invoice));
    }

    private static String title(InvoiceKind kind) {
        return switch (kind) {
            case RECEIPT -> "Receipt";
            case TAX_INVOICE -> "Tax invoice";
            case CREDIT_NOTE -> "Credit note";
        };
    }

    private static List<Line> facts(Invoice invoice, ZoneId zone) {
        var facts = new ArrayList<Line>();
        facts.add(new Line("Number", invoice.number()));
        facts.add(new Line("Date", DATE.format(invoice.issuedOn())));
        if (invoice.credit() != null) {
            var document = invoice.tax() == null ? "Receipt" : "Tax invoice";
            facts.add(new Line(
                    document, invoice.credit().invoiceNumber() + " of "
                            + DATE.format(invoice.credit().invoiceDate())));
        }
        facts.add(new Line("Paid on", DATE.format(LocalDate.ofInstant(invoice.purchase().paidAt(), zone))));
        facts.add(new Line("Payment", invoice.purchase().paymentId()));
        if (invoice.tax() != null) {
            facts.add(new Line("Place of supply", text(invoice.tax().place())));
            facts.add(new Line("Reverse charge", "No"));
        }
        return facts;
    }

    private static List<Line> party(Party party) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("", party.name()));
        if (party.address() != null) party.address().lines().forEach(line -> lines.add(new Line("", line)));
        if (party.state() != null) lines.add(new Line("State", text(party.state())));
        if (party.gstin() != null) lines.add(new Line("GSTIN", party.gstin()));
        return lines;
    }

    private static String text(State state) {
        return state.name() + " (" + state.code() + ")";
    }

    private static String description(Invoice invoice) {
        int months = invoice.purchase().durationMonths();
        return invoice.purchase().planName() + " plan, mock interview preparation, " + months
                + (months == 1 ? " month" : " months")
                + (invoice.tax() == null ? "" : " (SAC " + invoice.tax().sac() + ")");
    }

    private static List<Line> amounts(Tax tax, State sellerState) {
        if (tax == null) return List.of();
        var lines = new ArrayList<Line>();
        lines.add(amount("Taxable value", tax.taxable()));
        if (tax.place().equals(sellerState)) {
            var half = tax.rate() % 2 == 0 ? Integer.toString(tax.rate() / 2) : tax.rate() / 2 + ".5";
            lines.add(amount("CGST " + half + " %", tax.cgst()));
            lines.add(amount(halfOfTheState(tax.place()) + " " + half + " %", tax.sgst()));
        } else {
            lines.add(amount("IGST " + tax.rate() + " %", tax.igst()));
        }
        if (tax.roundOff() != 0) lines.add(amount("Round-off", tax.roundOff()));
        return lines;
    }

    private static String halfOfTheState(State state) {
        return GstState.findByCode(state.code()).filter(GstState::hasUnionTerritoryTax).isPresent() ? "UTGST" : "SGST";
    }

    private static Line amount(String label, long paise) {
        return new Line(label, Rupees.formatWithPaise(paise));
    }

    private static List<String> notes(Invoice invoice) {
        var notes = new ArrayList<String>();
        if (invoice.credit() != null) {
            notes.add("We returned this amount to the account or card that the order was paid with.");
        }
        notes.add("All amounts are in Indian rupees. Computer-generated document; no signature is needed.");
        return notes;
    }
}
