package com.codementee.aitools.reading;

import com.codementee.aitools.documents.Box;
import com.codementee.aitools.documents.DocumentFormat;
import com.codementee.aitools.documents.DocumentLimits;
import com.codementee.aitools.documents.DocumentLine;
import com.codementee.aitools.documents.DocumentPage;
import com.codementee.aitools.documents.DocumentProblem;
import com.codementee.aitools.documents.ExtractedDocument;
import com.codementee.aitools.documents.HiddenText;
import com.codementee.aitools.documents.TextCleaner;
import com.codementee.aitools.documents.UnreadableDocumentException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Reads PDFs: renders each page and keeps the words that are visible in the picture. */
final class PdfReader {

    private static final double DOTS_PER_POINT = 100 / 72.0;
    private static final double MAX_PIXELS = 1_500_000;

    /** A page with fewer letters than this, and a picture instead, is a scan. */
    private static final int MIN_LETTERS = 40;

    private final PDDocument pdf;
    private final PDFRenderer renderer;
    private final GlyphCollector collector = new GlyphCollector();
    private final List<DocumentPage> pages = new ArrayList<>();
    private final List<DocumentLine> lines = new ArrayList<>();
    private final List<HiddenText> hidden = new ArrayList<>();

    private PdfReader(PDDocument pdf) {
        this.pdf = pdf;
        this.renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
    }

    static ExtractedDocument read(byte[] file) throws IOException, UnreadableDocumentException {
        try (var pdf = Loader.loadPDF(file)) {
            int pages = pdf.getNumberOfPages();
            if (pages > DocumentLimits.MAX_PAGES) {
                throw new UnreadableDocumentException(DocumentProblem.TOO_MANY_PAGES);
            }
            return new PdfReader(pdf).read(pages);
        } catch (InvalidPasswordException _) {
            throw new UnreadableDocumentException(DocumentProblem.ENCRYPTED);
        }
    }

    private ExtractedDocument read(int count) throws IOException, UnreadableDocumentException {
        for (int page = 1; page <= count; page++) readPage(page);
        if (collector.isMostlyUnmapped()) throw new UnreadableDocumentException(DocumentProblem.NO_TEXT_MAP);
        long letters = lines.stream().mapToLong(line -> line.text().codePoints().filter(Character::isLetter).count())
                .sum();
        if (letters < MIN_LETTERS && hasImages()) throw new UnreadableDocumentException(DocumentProblem.SCANNED);
        return new ExtractedDocument(DocumentFormat.PDF, pages, lines, hidden);
    }

    private boolean hasImages() {
        for (var page : pdf.getPages()) {
            var resources = page.getResources();
            if (resources == null) continue;
            for (var name : resources.getXObjectNames()) if (resources.isImageXObject(name)) return true;
        }
        return false;
    }

    private void readPage(int number) throws IOException {
        var page = pdf.getPage(number - 1);
        var area = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        double width = turned ? area.getHeight() : area.getWidth();
        double height = turned ? area.getWidth() : area.getHeight();
        double scale = Math.min(DOTS_PER_POINT, Math.sqrt(MAX_PIXELS / Math.max(1, width * height)));
        var picture = draw(number, scale);
        var check = new VisibilityCheck(picture, scale, width, height);
        var segments = new ArrayList<Segment>();
        for (var row : WordBuilder.rows(collector.collect(pdf, number))) {
            segments.addAll(Segment.of(visible(row, check, number)));
        }
        for (var row : new ReadingOrder(width).order(segments)) lines.add(line(row, number));
        boolean kept = picture != null && number <= DocumentLimits.MAX_PICTURES;
        pages.add(new DocumentPage(number, width, height, kept ? png(picture) : null));
    }

    private @Nullable BufferedImage draw(int number, double scale) {
        try {
            return renderer.renderImage(number - 1, (float) scale, ImageType.RGB);
        } catch (IOException | RuntimeException _) {
            return null;
        }
    }

    /** Returns the words that a person can see; the others become hidden text, with neighbours joined. */
    private List<Word> visible(List<Word> row, VisibilityCheck check, int page) {
        var seen = new ArrayList<Word>();
        HiddenText.Reason earlier = null;
        for (var word : row) {
            var reason = check.hiddenBecause(word);
            if (reason == null) seen.add(word);
            else if (reason == earlier) hidden.add(join(hidden.removeLast(), word));
            else hidden.add(new HiddenText(page, word.text(), reason, word.box()));
            earlier = reason;
        }
        return seen;
    }

    private static HiddenText join(HiddenText start, Word word) {
        return new HiddenText(
                start.page(), start.text() + " " + word.text(), start.reason(), start.box().union(word.box()));
    }

    private static DocumentLine line(List<Segment> row, int page) {
        var text = String.join("\t", row.stream().map(Segment::text).toList());
        var box = row.stream().map(Segment::box).reduce(Box::union).orElse(Box.NONE);
        double size = row.stream().mapToDouble(Segment::size).max().orElse(0);
        return new DocumentLine(page, TextCleaner.clean(text), box, size, row.getFirst().isBold(), false, false);
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
