package com.codementee.mail;

import com.codementee.billing.invoices.PdfFile;
import java.util.Optional;
import java.util.UUID;

/** Renders the invoice of an order or the credit note of a refund; empty if there is none. */
interface InvoiceFiles {

    Optional<PdfFile> find(UUID orderOrRefundId);
}
