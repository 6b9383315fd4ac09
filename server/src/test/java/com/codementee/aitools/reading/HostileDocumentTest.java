package com.codementee.aitools.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.aitools.corpus.DocxSketch;
import com.codementee.aitools.corpus.PdfSketch;
import com.codementee.aitools.documents.DocumentLine;
import com.codementee.aitools.documents.DocumentProblem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends files made to break a reader through the worker process. Each is refused with a reason, and the next file is
 * read.
 */
class HostileDocumentTest {

    private static final DocumentExtractor EXTRACTOR = new DocumentExtractor();
    private static final byte[] GOOD = "Asha Rao\nExperience\nEngineer".getBytes(StandardCharsets.UTF_8);

    @AfterAll
    static void stopWorker() {
        EXTRACTOR.close();
    }

    @Test
    void refusesAZipBomb() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) zip.write(zeros);
            zip.closeEntry();
        }
        assertRefused(bytes.toByteArray(), DocumentProblem.TOO_COMPLEX);
    }

    @Test
    void refusesAnArchiveWithTooManyFiles() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 500; i++) zip.putNextEntry(new ZipEntry("f" + i));
        }
        assertRefused(bytes.toByteArray(), DocumentProblem.TOO_COMPLEX);
    }

    @Test
    void refusesTenThousandPages() throws Exception {
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < 10_000; i++) pdf.addPage(new PDPage());
            assertRefused(saved(pdf), DocumentProblem.TOO_MANY_PAGES);
        }
    }

    @Test
    void refusesAContentStreamThatInflatesToGigabytes() throws Exception {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            var content = new PDStream(pdf);
            content.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (var out = new DeflaterOutputStream(content.getCOSObject().createRawOutputStream())) {
                var spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 400; i++) out.write(spaces);
            }
            page.setContents(content);
            assertThatThrownBy(() -> EXTRACTOR.extract(saved(pdf))).hasMessageMatching(
                    "(The file unpacks|Reading the file took|The document contains no).*");
            assertStillReads();
        }
    }

    @Test
    void readsNoExternalEntities(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "TOP-SECRET");
        var file = DocxSketch.zip("""
            <!DOCTYPE d [<!ENTITY x SYSTEM "%s">]>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x; visible</w:t></w:r></w:p></w:body></w:document>
            """.formatted(secret.toUri()));
        assertRefused(file, DocumentProblem.BROKEN);
    }

    @Test
    void refusesAPictureNamedPdf() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB), "png", bytes);
        assertRefused(bytes.toByteArray(), DocumentProblem.UNKNOWN_TYPE);
    }

    @Test
    void refusesAScan() throws Exception {
        try (var pdf = new PdfSketch()) {
            var image = LosslessFactory.createFromImage(
                    pdf.document(), new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB));
            pdf.document().getPage(0).getResources().add(image);
            assertRefused(pdf.save(), DocumentProblem.SCANNED);
        }
    }

    /** A person can read it, but copied text, and so what other programs see, is garbage. */
    @Test
    void refusesAFontWithoutAMapToUnicode() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument(); var font = PDType0Font.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            pdf.addPage(new PDPage());
            var loaded = PDType0Font.load(pdf, font, true);
            try (var content = new PDPageContentStream(pdf, pdf.getPage(0))) {
                content.beginText();
                content.setFont(loaded, 12);
                content.newLineAtOffset(50, 700);
                content.showText("Asha Rao Experience Engineer Flipkart Education Skills Java");
                content.endText();
            }
            pdf.save(bytes);
        }
        try (var pdf = Loader.loadPDF(bytes.toByteArray())) {
            var fonts = pdf.getPage(0).getResources();
            for (var name : fonts.getFontNames()) fonts.getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
            assertRefused(saved(pdf), DocumentProblem.NO_TEXT_MAP);
        }
    }

    @Test
    void refusesAnEncryptedFile() throws Exception {
        try (var pdf = new PdfSketch().text(50, 50, 10, "secret")) {
            pdf.save();
            pdf.document().protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertRefused(saved(pdf.document()), DocumentProblem.ENCRYPTED);
        }
    }

    @Test
    void refusesFiveMegabytesOfOneWord() throws Exception {
        var file = "a".repeat(5 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        assertRefused(file, DocumentProblem.TOO_LONG);
    }

    @Test
    void refusesEmptyAndBrokenFiles() throws Exception {
        assertRefused(new byte[0], DocumentProblem.EMPTY);
        assertRefused("%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII), DocumentProblem.BROKEN);
        try (var pdf = new PdfSketch().text(50, 50, 10, "cut in the middle")) {
            var whole = pdf.save();
            assertThatThrownBy(() -> EXTRACTOR.extract(java.util.Arrays.copyOf(whole, whole.length / 3)))
                    .isInstanceOf(com.codementee.platform.errors.ApiException.class);
        }
    }

    @Test
    void refusesOldWordAndRtfFiles() throws Exception {
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, DocumentProblem.OLD_WORD);
        assertRefused("{\\rtf1 hello}".getBytes(StandardCharsets.US_ASCII), DocumentProblem.RICH_TEXT);
    }

    private static byte[] saved(PDDocument pdf) throws Exception {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static void assertRefused(byte[] file, DocumentProblem problem) {
        assertThatThrownBy(() -> EXTRACTOR.extract(file)).hasMessage(problem.toException().getMessage());
        assertStillReads();
    }

    private static void assertStillReads() {
        assertThat(EXTRACTOR.extract(GOOD).lines()).extracting(DocumentLine::text)
                .isEqualTo(List.of("Asha Rao", "Experience", "Engineer"));
    }
}
