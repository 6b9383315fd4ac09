package com.codementee.aitools.corpus;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws a PDF for a test. Positions are in points from the top left corner of an A4 page. */
public final class PdfSketch implements AutoCloseable {

    public static final double WIDTH = PDRectangle.A4.getWidth();
    public static final double HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument pdf = new PDDocument();
    private PDPageContentStream stream;
    private FontName plain = FontName.HELVETICA;
    private FontName bold = FontName.HELVETICA_BOLD;

    public PdfSketch() {
        page();
    }

    /** Uses the serif fonts, as LaTeX does. */
    public PdfSketch serif() {
        plain = FontName.TIMES_ROMAN;
        bold = FontName.TIMES_BOLD;
        return this;
    }

    /** Begins a page. */
    public PdfSketch page() {
        return draw(() -> {
            if (stream != null) stream.close();
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            stream = new PDPageContentStream(pdf, page);
        });
    }

    public PdfSketch text(double x, double y, double size, String text) {
        return text(x, y, size, false, Color.BLACK, text);
    }

    public PdfSketch text(double x, double y, double size, boolean isBold, Color colour, String text) {
        return draw(() -> {
            stream.beginText();
            stream.setFont(new PDType1Font(isBold ? bold : plain), (float) size);
            stream.setNonStrokingColor(colour);
            stream.newLineAtOffset((float) x, (float) (HEIGHT - y));
            stream.showText(encodable(text));
            stream.endText();
        });
    }

    /** Text that ends at this position. */
    public PdfSketch textEndingAt(double right, double y, double size, boolean isBold, String text) {
        return text(right - width(text, size, isBold), y, size, isBold, Color.BLACK, text);
    }

    public PdfSketch invisible(double x, double y, double size, String text) {
        draw(() -> stream.setRenderingMode(RenderingMode.NEITHER));
        text(x, y, size, text);
        return draw(() -> stream.setRenderingMode(RenderingMode.FILL));
    }

    public PdfSketch rectangle(double x, double y, double width, double height, Color colour) {
        return draw(() -> {
            stream.setNonStrokingColor(colour);
            stream.addRect((float) x, (float) (HEIGHT - y - height), (float) width, (float) height);
            stream.fill();
        });
    }

    public double width(String text, double size, boolean isBold) {
        try {
            return new PDType1Font(isBold ? bold : plain).getStringWidth(encodable(text)) / 1000 * size;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public PDDocument document() {
        return pdf;
    }

    public byte[] save() {
        var bytes = new ByteArrayOutputStream();
        draw(() -> {
            stream.close();
            pdf.save(bytes);
        });
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        draw(pdf::close);
    }

    /** The standard fonts lack some characters. */
    private static String encodable(String text) {
        return text.replace('\u2192', '-').replace("\u20B9", "INR ");
    }

    private interface Drawing {
        void run() throws IOException;
    }

    private PdfSketch draw(Drawing drawing) {
        try {
            drawing.run();
            return this;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
