package com.codementee.billing.invoices;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.envelope.WithoutEnvelope;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Sortable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets admins list documents and download a month of them for the accountant. Months are those of the platform's time
 * zone.
 */
@RestController
class AdminInvoiceController {

    private static final int MIN_YEAR = 2000;
    private static final int MAX_YEAR = 2999;

    private final InvoiceStore store;
    private final InvoiceZip archive;
    private final ZoneId zone;

    AdminInvoiceController(InvoiceStore store, InvoiceZip archive, ZoneId zone) {
        this.store = store;
        this.archive = archive;
        this.zone = zone;
    }

    /**
     * Lists documents.
     *
     * @param month such as 2026-11; unset: all
     */
    @GetMapping("/api/admin/invoices")
    @Allow(Who.ADMIN)
    @OffersCsv
    Page<InvoiceRow> list(
            @RequestParam(required = false) @Nullable YearMonth month,
            @Sortable(by = InvoiceSort.class, otherwise = "-issued_at") PageRequest page) {
        var first = month == null ? YearMonth.of(MIN_YEAR, Month.JANUARY) : check(month);
        var last = month == null ? YearMonth.of(MAX_YEAR, Month.DECEMBER) : month;
        var invoices = page.page(store.list(start(first), start(last.plusMonths(1)), page), Invoice::id);
        return new Page<>(
                invoices.items().stream().map(InvoiceRow::of).toList(), invoices.limit(), invoices.nextCursor());
    }

    /**
     * Sends all documents of a month as PDF, with a table of them as CSV, in one ZIP file.
     *
     * @param month as 2026-11
     */
    @GetMapping(path = "/api/admin/invoices.zip", produces = "application/zip")
    @Allow(Who.ADMIN)
    @WithoutEnvelope
    void zip(@RequestParam YearMonth month, HttpServletResponse response) throws IOException {
        var checked = check(month);
        archive.write(checked, () -> {
            response.setContentType("application/zip");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"invoices-%s.zip\"".formatted(checked));
            return response.getOutputStream();
        });
    }

    private static YearMonth check(YearMonth month) {
        if (month.getYear() >= MIN_YEAR && month.getYear() <= MAX_YEAR) return month;
        throw ApiException.invalid("month", "must be between " + MIN_YEAR + "-01 and " + MAX_YEAR + "-12");
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
