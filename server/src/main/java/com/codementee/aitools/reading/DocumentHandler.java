package com.codementee.aitools.reading;

import com.codementee.aitools.documents.DocumentLimits;
import com.codementee.aitools.documents.DocumentProblem;
import com.codementee.aitools.documents.ExtractedDocument;
import com.codementee.aitools.documents.UnreadableDocumentException;
import com.codementee.aitools.worker.WorkerHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Reads one document. Runs in a worker process. */
class DocumentHandler implements WorkerHandler {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public byte[] handle(byte[] file) throws Exception {
        return JSON.writeValueAsBytes(read(file));
    }

    /** @throws UnreadableDocumentException with the reason */
    static ExtractedDocument read(byte[] file) throws UnreadableDocumentException {
        try {
            var document = readAs(file);
            requireReadable(document);
            return document;
        } catch (IOException | RuntimeException problem) {
            var broken = new UnreadableDocumentException(DocumentProblem.BROKEN);
            broken.addSuppressed(problem);
            throw broken;
        }
    }

    private static ExtractedDocument readAs(byte[] file) throws IOException, UnreadableDocumentException {
        if (startsWith(file, "PK\u0003\u0004")) return DocxReader.read(file);
        if (startsWith(file, "{\\rtf")) throw new UnreadableDocumentException(DocumentProblem.RICH_TEXT);
        if (startsWith(file, "\u00D0\u00CF\u0011\u00E0")) throw new UnreadableDocumentException(compoundFileProblem(file));
        // Readers accept a few bytes before the header, and some programs write them.
        var head = new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) return PdfReader.read(file);
        return TextReader.read(file);
    }

    private static boolean startsWith(byte[] file, String prefix) {
        var bytes = prefix.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            if (i >= file.length || file[i] != bytes[i]) return false;
        }
        return true;
    }

    private static void requireReadable(ExtractedDocument document) throws UnreadableDocumentException {
        long characters = document.lines().stream().mapToLong(line -> line.text().length()).sum();
        if (characters == 0) throw new UnreadableDocumentException(DocumentProblem.EMPTY);
        if (characters > DocumentLimits.MAX_CHARACTERS || document.lines().size() > DocumentLimits.MAX_LINES) {
            throw new UnreadableDocumentException(DocumentProblem.TOO_LONG);
        }
    }

    /** Tells old Word documents from encrypted new ones; both are OLE2 compound files. */
    private static DocumentProblem compoundFileProblem(byte[] file) {
        var names = new String(file, StandardCharsets.ISO_8859_1);
        boolean encrypted = names.contains(utf16("EncryptedPackage"));
        return encrypted ? DocumentProblem.ENCRYPTED : DocumentProblem.OLD_WORD;
    }

    /** Names in the directory of a compound file are UTF-16. */
    private static String utf16(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
