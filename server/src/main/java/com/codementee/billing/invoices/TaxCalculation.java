package com.codementee.billing.invoices;

import com.codementee.billing.invoices.Invoice.State;
import com.codementee.billing.invoices.Invoice.Tax;

/** Computes the tax that a price contains. All amounts are in paise. */
final class TaxCalculation {

    private static final int PERCENT = 100;

    private TaxCalculation() {}

    /**
     * Splits a total that includes the tax. Both halves are equal, as the tax portal requires, so a round-off of at
     * most one paisa may remain.
     *
     * @param sameState whether the place of supply is the seller's state, which gives CGST and SGST instead of IGST
     */
    static Tax split(long total, String sac, int rate, State place, boolean sameState) {
        long taxable = divideHalfUp(total * PERCENT, PERCENT + rate);
        long half = sameState ? divideHalfUp(taxable * rate, 2L * PERCENT) : 0;
        long igst = sameState ? 0 : divideHalfUp(taxable * rate, PERCENT);
        return new Tax(sac, rate, place, taxable, half, half, igst, total - taxable - 2 * half - igst);
    }

    /**
     * Computes the tax of a credit note: the tax in all amounts credited so far including this note, minus the tax in
     * those credited before. The credit notes of a whole invoice therefore add up to its taxes exactly, despite
     * rounding.
     *
     * @param before the total of the earlier credit notes of the invoice
     * @param after the same with this credit note
     */
    static Tax ofCredit(Tax invoice, long invoiceTotal, boolean sameState, long before, long after) {
        var from = upTo(before, invoice, invoiceTotal, sameState);
        var to = upTo(after, invoice, invoiceTotal, sameState);
        return new Tax(
                invoice.sac(), invoice.rate(), invoice.place(), to.taxable() - from.taxable(), to.cgst() - from.cgst(),
                to.sgst() - from.sgst(), to.igst() - from.igst(), to.roundOff() - from.roundOff());
    }

    private static Tax upTo(long credited, Tax invoice, long invoiceTotal, boolean sameState) {
        return credited == invoiceTotal
                ? invoice
                : split(credited, invoice.sac(), invoice.rate(), invoice.place(), sameState);
    }

    private static long divideHalfUp(long amount, long divisor) {
        return (amount + divisor / 2) / divisor;
    }
}
