package com.codementee.billing.invoices;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.templates.HtmlTemplates;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.springframework.stereotype.Component;

/**
 * Renders documents as PDF, the same bytes each time. The page loads nothing but the embedded fonts. Limits concurrent
 * renderings, because each needs several megabytes. Never call it in a transaction.
 */
@Component
class InvoicePdf {

    private static final int MAX_CONCURRENT = 2;
    private static final Duration MAX_WAIT = Duration.ofSeconds(15);
    static {
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new BundledFontSource());
    }

    private final ZoneId zone;
    private final Semaphore permits = new Semaphore(MAX_CONCURRENT, true);

    InvoicePdf(ZoneId zone) {
        this.zone = zone;
    }

    /** @throws ApiException 503 if too many documents are being rendered */
    DocumentFile render(Invoice invoice) {
        acquirePermit();
        try {
            return DocumentFile.pdf(invoice.number().replace('/', '-') + ".pdf", content(invoice));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            permits.release();
        }
    }

    private byte[] content(Invoice invoice) throws IOException {
        var page = InvoiceTexts.of(invoice, zone);
        var html = HtmlTemplates.render("billing/invoices/invoice.jte", Map.of("page", page));
        var out = new ByteArrayOutputStream();
        try (var renderer = builder(html).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            var issued = GregorianCalendar.from(invoice.issuedAt().atZone(zone));
            document.getDocumentInformation().setCreationDate(issued);
            document.getDocumentInformation().setModificationDate(issued);
            document.setDocumentId(invoice.id().getMostSignificantBits() ^ invoice.id().getLeastSignificantBits());
            document.save(out);
        }
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder(String html) {
        var builder = new PdfRendererBuilder()
                .withProducer("Codementee")
                .useUriResolver((_, _) -> null)
                .withHtmlContent(html, null);
        InvoiceFonts.addTo(builder);
        return builder;
    }

    private void acquirePermit() {
        try {
            if (permits.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new ApiException(ErrorCode.UNAVAILABLE, "Too many documents are being prepared. Try again in a moment.")
                .withHeader("Retry-After", "5");
    }
}
