package com.codementee.billing.invoices;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.http.AcceptHeaderStrategy;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

/** Returns the documents of an order to its owner and to admins: as PDF, or as JSON to those who ask for it. */
@RestController
class InvoiceController {

    private static final AcceptHeaderStrategy ACCEPT_HEADER = new AcceptHeaderStrategy();

    private final Invoices invoices;

    InvoiceController(Invoices invoices) {
        this.invoices = invoices;
    }

    /** Lists an order's receipt or tax invoice and its credit notes, oldest first. */
    @GetMapping("/api/payment/orders/{id}/invoices")
    @Allow(Who.SIGNED_IN)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    List<Invoice> list(@PathVariable UUID id, Caller caller) {
        return invoices.listForCaller(id, caller);
    }

    /** Lists the documents of all orders of the caller, latest first. */
    @GetMapping("/api/payment/invoices")
    @Allow(Who.SIGNED_IN)
    Page<Invoice> own(PageRequest page, Caller caller) {
        return invoices.listOfPerson(caller.id(), page);
    }

    @GetMapping(
            path = "/api/payment/orders/{id}/invoice",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @Allow(Who.SIGNED_IN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.UNAVAILABLE})
    ResponseEntity<?> invoice(@PathVariable UUID id, Caller caller, NativeWebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return respond(invoices.requireInvoice(id, caller), caller, request);
    }

    @GetMapping(
            path = "/api/payment/orders/{id}/credit-notes/{refundId}",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @Allow(Who.SIGNED_IN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.UNAVAILABLE})
    ResponseEntity<?> creditNote(
            @PathVariable UUID id, @PathVariable UUID refundId, Caller caller, NativeWebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return respond(invoices.requireCreditNote(id, refundId, caller), caller, request);
    }

    private ResponseEntity<?> respond(Invoice invoice, Caller caller, NativeWebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var response = ResponseEntity.ok().header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (prefersJson(request)) return response.contentType(MediaType.APPLICATION_JSON).body(invoice);
        var file = invoices.download(invoice, caller);
        var disposition = ContentDisposition.attachment().filename(file.filename()).build();
        return response
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.content());
    }

    private static boolean prefersJson(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        for (var type : ACCEPT_HEADER.resolveMediaTypes(request)) {
            if (type.isCompatibleWith(MediaType.APPLICATION_PDF)) return false;
            if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) return true;
        }
        return false;
    }
}
