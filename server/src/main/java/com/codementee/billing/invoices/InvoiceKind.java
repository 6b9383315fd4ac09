package com.codementee.billing.invoices;

import com.codementee.platform.json.WireEnum;

/** The kinds of documents. Receipts and tax invoices share a series, credit notes have another. */
public enum InvoiceKind implements WireEnum {
    /** For a payment to a seller who is not registered for GST; it shows no tax. */
    RECEIPT("CM"),
    TAX_INVOICE("CM"),
    /** For a refund; it shows tax if its invoice does. */
    CREDIT_NOTE("CN");

    private final String series;

    InvoiceKind(String series) {
        this.series = series;
    }

    String series() {
        return series;
    }
}
