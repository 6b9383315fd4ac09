package com.codementee.aitools.reading;

import com.codementee.aitools.documents.Box;
import com.codementee.aitools.documents.DocumentFormat;
import com.codementee.aitools.documents.DocumentLimits;
import com.codementee.aitools.documents.DocumentLine;
import com.codementee.aitools.documents.DocumentProblem;
import com.codementee.aitools.documents.ExtractedDocument;
import com.codementee.aitools.documents.UnreadableDocumentException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads plain text: UTF-8, UTF-16 with a byte order mark, or Windows-1252. */
final class TextReader {

    private static final int TAB_WIDTH = 4;
    private static final Pattern UNDERLINE = Pattern.compile("\\s*([=_~*-])\\1{2,}\\s*");
    private static final Pattern HASHES = Pattern.compile("\\s*(#{1,6})\\s+");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(\\S[^*]*)\\*\\*");

    private TextReader() {}

    /** @throws UnreadableDocumentException UNKNOWN_TYPE if this is not text */
    static ExtractedDocument read(byte[] file) throws UnreadableDocumentException {
        var text = decode(file);
        boolean binary = text.chars().anyMatch(c -> Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0);
        if (binary) throw new UnreadableDocumentException(DocumentProblem.UNKNOWN_TYPE);
        return new ExtractedDocument(DocumentFormat.TEXT, List.of(), lines(text), List.of());
    }

    private static List<DocumentLine> lines(String text) {
        var lines = new ArrayList<DocumentLine>();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .lines()
                .limit(DocumentLimits.MAX_LINES + 1L)
                .filter(line -> !line.isBlank())
                .forEach(line -> add(line, lines));
        return lines;
    }

    /** Adds a line without its marks: "# Title" and "**bold**" as in Markdown, and the hyphens below a title. */
    private static void add(String text, List<DocumentLine> lines) {
        if (UNDERLINE.matcher(text).matches()) {
            if (!lines.isEmpty()) lines.add(heading(lines.removeLast()));
            return;
        }
        var mark = HASHES.matcher(text);
        var line = line(BOLD.matcher(mark.lookingAt() ? text.substring(mark.end()) : text).replaceAll("$1"));
        // A third level is that of jobs.
        boolean title = mark.lookingAt() && mark.group(1).length() <= 2;
        lines.add(title ? heading(line) : line);
    }

    private static DocumentLine heading(DocumentLine line) {
        return new DocumentLine(line.page(), line.text(), line.box(), line.size(), line.bold(), true, false);
    }

    /** Several spaces in the middle of a line stand for a gap, as in "Engineer     2020 - 2022". */
    private static DocumentLine line(String line) {
        var expanded = line.replace("\t", " ".repeat(TAB_WIDTH));
        int indent = expanded.length() - expanded.stripLeading().length();
        var text = expanded.strip().replaceAll(" {3,}", "\t");
        return new DocumentLine(1, text, new Box(indent, 0, 0, 0), 0, false, false, false);
    }

    private static String decode(byte[] file) throws UnreadableDocumentException {
        var charset = charset(file);
        var text = tryDecode(file, charset);
        if (text == null) text = tryDecode(file, Charset.forName("windows-1252"));
        if (text == null) throw new UnreadableDocumentException(DocumentProblem.UNKNOWN_TYPE);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] file) {
        if (file.length < 2) return StandardCharsets.UTF_8;
        int mark = (file[0] & 0xff) << 8 | file[1] & 0xff;
        if (mark == 0xFEFF) return StandardCharsets.UTF_16BE;
        return mark == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static @Nullable String tryDecode(byte[] file, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }
}
