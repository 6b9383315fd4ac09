package com.codementee.aitools.reading;

import com.codementee.aitools.documents.DocumentFormat;
import com.codementee.aitools.documents.DocumentLimits;
import com.codementee.aitools.documents.DocumentProblem;
import com.codementee.aitools.documents.ExtractedDocument;
import com.codementee.aitools.documents.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Reads Word documents: header, body, footer. POI opens the package and parses the XML without external entities; the
 * file's unpacked size is measured first.
 */
final class DocxReader {

    private static final String DOCUMENT = "/word/document.xml";

    private DocxReader() {}

    static ExtractedDocument read(byte[] file) throws IOException, UnreadableDocumentException {
        requireSmall(file);
        try (var pack = OPCPackage.open(new ByteArrayInputStream(file))) {
            var main = part(pack, DOCUMENT);
            if (main == null) throw new UnreadableDocumentException(DocumentProblem.UNKNOWN_TYPE);
            var styles = part(pack, "/word/styles.xml");
            var content = new DocxContent(DocxStyles.of(styles == null ? null : parse(styles)));
            for (var header : named(pack, "/word/header")) content.read(parse(header));
            content.read(parse(main));
            for (var footer : named(pack, "/word/footer")) content.read(parse(footer));
            return new ExtractedDocument(DocumentFormat.DOCX, List.of(), content.lines(), content.hiddenText());
        } catch (InvalidFormatException _) {
            throw new UnreadableDocumentException(DocumentProblem.UNKNOWN_TYPE);
        }
    }

    /** Unpacks the file once without keeping anything, to measure its content. */
    private static void requireSmall(byte[] file) throws IOException, UnreadableDocumentException {
        boolean word = false;
        long total = 0;
        int entries = 0;
        var buffer = new byte[8192];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                word |= entry.getName().equals(DOCUMENT.substring(1));
                long size = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    total += read;
                    if (xml && size > DocumentLimits.MAX_PART_BYTES || total > DocumentLimits.MAX_UNPACKED_BYTES) {
                        throw new UnreadableDocumentException(DocumentProblem.TOO_COMPLEX);
                    }
                }
                if (++entries > DocumentLimits.MAX_ENTRIES) {
                    throw new UnreadableDocumentException(DocumentProblem.TOO_COMPLEX);
                }
            }
        } catch (ZipException | IllegalArgumentException _) {
            throw new UnreadableDocumentException(DocumentProblem.BROKEN);
        }
        if (!word) throw new UnreadableDocumentException(DocumentProblem.UNKNOWN_TYPE);
    }

    private static @Nullable PackagePart part(OPCPackage pack, String name) throws InvalidFormatException {
        return pack.getPart(PackagingURIHelper.createPartName(name));
    }

    private static List<PackagePart> named(OPCPackage pack, String prefix) throws InvalidFormatException {
        var found = new ArrayList<PackagePart>();
        for (var part : pack.getParts()) {
            if (part.getPartName().getName().startsWith(prefix)) found.add(part);
        }
        return found;
    }

    private static Document parse(PackagePart part) throws IOException {
        try (var stream = part.getInputStream()) {
            return DocumentHelper.readDocument(stream);
        } catch (SAXException problem) {
            throw new IOException("Malformed XML", problem);
        }
    }
}
