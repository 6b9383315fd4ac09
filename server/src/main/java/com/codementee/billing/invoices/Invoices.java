package com.codementee.billing.invoices;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.audit.AuditLog;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Role;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds issued documents for the people who may see them. */
@Service
public class Invoices {

    /** The message is built in memory, where it takes several times this. */
    private static final int MAX_MAILED_BYTES = 5_000_000;

    private final InvoiceStore store;
    private final InvoicePdf pdf;
    private final InvoiceZip archive;
    private final AuditLog audit;
    private final Transactions transactions;

    Invoices(InvoiceStore store, InvoicePdf pdf, InvoiceZip archive, AuditLog audit, Transactions transactions) {
        this.store = store;
        this.pdf = pdf;
        this.archive = archive;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Lists an order's receipt or tax invoice and its credit notes, oldest first. */
    public List<Invoice> listByOrder(UUID orderId) {
        return store.listByOrder(orderId);
    }

    /**
     * Lists the documents of an order for its owner or an admin.
     *
     * @throws ApiException 404
     */
    List<Invoice> listForCaller(UUID orderId, Caller caller) {
        requireAccess(orderId, caller, "This order");
        return store.listByOrder(orderId);
    }

    /** Lists the documents of all orders of a person, latest first. */
    Page<Invoice> listOfPerson(UUID personId, PageRequest page) {
        return page.page(store.listOfPerson(personId, page), Invoice::issuedAt, Invoice::id);
    }

    /** Renders the invoice of an order or the credit note of a refund. Empty if there is none. Not in a transaction. */
    public Optional<DocumentFile> findPdf(UUID orderOrRefundId) {
        return store.findByCause(orderOrRefundId).map(pdf::render);
    }

    /**
     * Renders the documents of a month for a mail: a CSV file with a row for each, and a ZIP file with that table and
     * each document as PDF. Empty if the ZIP file would be too large for a mail. Returns the same bytes each time once
     * the month has ended. Not in a transaction.
     */
    public List<DocumentFile> renderMonthForMail(YearMonth month) {
        return archive.render(month, MAX_MAILED_BYTES);
    }

    /**
     * Returns the invoice of an order for its owner or an admin.
     *
     * @throws ApiException 404
     */
    Invoice requireInvoice(UUID orderId, Caller caller) {
        requireAccess(orderId, caller, "This invoice");
        return store.findInvoice(orderId).orElseThrow(() -> ApiException.notFound("This invoice"));
    }

    /**
     * Returns the credit note of a refund for the order's owner or an admin.
     *
     * @throws ApiException 404
     */
    Invoice requireCreditNote(UUID orderId, UUID refundId, Caller caller) {
        requireAccess(orderId, caller, "This credit note");
        return store.findCreditNote(orderId, refundId).orElseThrow(() -> ApiException.notFound("This credit note"));
    }

    /** Renders a document for somebody who may see it. An admin's download is an audit entry of the order. */
    DocumentFile download(Invoice invoice, Caller caller) {
        var file = pdf.render(invoice);
        if (caller.role() == Role.ADMIN) {
            transactions.run(() -> audit.record(AuditEvent.of(AuditAction.INVOICE_DOWNLOADED, invoice.orderId())
                    .after(Map.of("number", invoice.number()))));
        }
        return file;
    }

    private void requireAccess(UUID orderId, Caller caller, String what) {
        if (caller.role() == Role.ADMIN || caller.id().equals(store.findOwner(orderId))) return;
        throw ApiException.notFound(what);
    }
}
