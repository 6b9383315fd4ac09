package com.codementee.billing.accounting;

import java.time.YearMonth;

/**
 * A month has ended, and its receipts, invoices and credit notes are complete. Published once for each month with
 * documents, inside a transaction.
 *
 * @param mailable whether the documents are small enough to be attached to a mail; false without an accountant
 */
public record MonthlyInvoicesReady(YearMonth month, MonthlyTotals totals, boolean mailable) {

    /**
     * The documents of a month.
     *
     * @param invoices how many receipts and tax invoices were issued
     * @param invoiced their sum, in paise
     * @param creditNotes how many credit notes were issued
     * @param credited their sum, in paise
     */
    public record MonthlyTotals(int invoices, long invoiced, int creditNotes, long credited) {

        /** How many documents were issued. */
        public int documents() {
            return invoices + creditNotes;
        }
    }
}
