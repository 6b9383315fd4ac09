package com.codementee.billing.invoices;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.audit.AuditLog;
import com.codementee.platform.csv.CsvWriter;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Writes all documents of a month into a ZIP file: a table as CSV, then each document as PDF. It reads and renders them
 * in small batches while the client downloads, so a month of any size needs little memory. It writes one download at a
 * time.
 */
@Component
class InvoiceZip {

    private static final int BATCH = 50;
    private static final Duration RETRY_DELAY = Duration.ofSeconds(15);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final InvoiceStore store;
    private final InvoicePdf pdf;
    private final AuditLog audit;
    private final Transactions transactions;
    private final ZoneId zone;
    private final Semaphore permit = new Semaphore(1);

    InvoiceZip(InvoiceStore store, InvoicePdf pdf, AuditLog audit, Transactions transactions, ZoneId zone) {
        this.store = store;
        this.pdf = pdf;
        this.audit = audit;
        this.transactions = transactions;
        this.zone = zone;
    }

    private interface Step {
        void accept(Invoice invoice) throws IOException;
    }

    /** Starts the response and returns its stream. */
    interface Response {
        OutputStream open() throws IOException;
    }

    /**
     * Writes the archive of a month, after an audit entry about it. Opens the response only if no other archive is
     * being written.
     *
     * @throws ApiException 429 if one is
     */
    void write(YearMonth month, Response response) throws IOException {
        if (!permit.tryAcquire()) throw ApiException.rateLimited(RETRY_DELAY);
        try {
            recordDownload(month);
            write(month, response.open());
        } finally {
            permit.release();
        }
    }

    /**
     * Returns the table and the archive as files. Empty if the archive would be larger than the limit, which ends the
     * rendering early.
     */
    List<DocumentFile> render(YearMonth month, int maxBytes) {
        var table = new ByteArrayOutputStream();
        var archive = new LimitedOutputStream(maxBytes);
        try {
            write(month, archive);
            writeTable(month, table);
        } catch (IOException problem) {
            if (archive.full) return List.of();
            throw new UncheckedIOException(problem);
        }
        return List.of(
                new DocumentFile(tableName(month), "text/csv; charset=UTF-8", table.toByteArray()),
                new DocumentFile("invoices-" + month + ".zip", "application/zip", archive.bytes.toByteArray()));
    }

    private void recordDownload(YearMonth month) {
        transactions.run(() -> audit.record(AuditEvent.of(AuditAction.EXPORT_DOWNLOADED, "invoices.zip")
                .after(Map.of("month", month.toString()))));
    }

    private void write(YearMonth month, OutputStream response) throws IOException {
        try (var zip = new ZipOutputStream(response, StandardCharsets.UTF_8)) {
            startEntry(zip, tableName(month), start(month));
            writeTable(month, zip);
            zip.closeEntry();
            forEach(month, invoice -> {
                var file = pdf.render(invoice);
                startEntry(zip, file.filename(), invoice.issuedAt());
                zip.write(file.content());
                zip.closeEntry();
            });
        }
    }

    private void writeTable(YearMonth month, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var csv = new CsvWriter(InvoiceRow.class, Set.of(), zone);
        csv.writeHeader(writer);
        forEach(month, invoice -> csv.writeRows(List.of(InvoiceRow.of(invoice)), writer));
        writer.flush();
    }

    /** Opens no transaction around all batches. Documents are only added, and only at the end, so none is skipped. */
    private void forEach(YearMonth month, Step step) throws IOException {
        var to = start(month.plusMonths(1));
        var afterTime = start(month);
        var afterId = BEFORE_ALL;
        while (true) {
            var batch = store.listAfter(afterTime, afterId, to, BATCH);
            for (var invoice : batch) step.accept(invoice);
            if (batch.size() < BATCH) return;
            afterTime = batch.getLast().issuedAt();
            afterId = batch.getLast().id();
        }
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private static String tableName(YearMonth month) {
        return "invoices-" + month + ".csv";
    }

    private static void startEntry(ZipOutputStream zip, String name, Instant at) throws IOException {
        var entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(at));
        zip.putNextEntry(entry);
    }

    /** Keeps what is written in memory, and refuses to grow beyond the limit. */
    private static final class LimitedOutputStream extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int limit;
        private boolean full;

        private LimitedOutputStream(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(int octet) throws IOException {
            reserve(1);
            bytes.write(octet);
        }

        @Override
        public void write(byte[] part, int offset, int length) throws IOException {
            reserve(length);
            bytes.write(part, offset, length);
        }

        private void reserve(int length) throws IOException {
            full = full || length > limit - bytes.size();
            if (full) throw new IOException("larger than " + limit + " bytes");
        }
    }
}
