package com.codementee.billing.invoices;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of documents, one for each script of India. The renderer reads those that a document needs and embeds the
 * glyphs that it uses.
 */
final class InvoiceFonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String REPLACEMENT = "\uFFFD";

    private static final List<String> SCRIPTS = List.of(
            "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada", "Malayalam",
            "Arabic");

    private InvoiceFonts() {}

    /** Read once, when the first document is rendered. */
    private static final class Coverage {

        private static final BitSet CHARACTERS = read();

        private static BitSet read() {
            var characters = new BitSet();
            add(characters, "NotoSans-Regular");
            for (var script : SCRIPTS) add(characters, "NotoSans" + script + "-Regular");
            return characters;
        }

        private static void add(BitSet characters, String file) {
            try (var in = open(file); var font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                var glyphs = font.getUnicodeCmapLookup();
                for (int sign = 0; sign <= Character.MAX_VALUE; sign++) {
                    if (glyphs.getGlyphId(sign) != 0) characters.set(sign);
                }
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    static void addTo(PdfRendererBuilder builder) {
        add(builder, "NotoSans-Regular", "Noto Sans", REGULAR);
        add(builder, "NotoSans-Bold", "Noto Sans", BOLD);
        for (var script : SCRIPTS) add(builder, "NotoSans" + script + "-Regular", "Noto Sans " + script, REGULAR);
    }

    private static void add(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    static InputStream open(String file) {
        return Objects.requireNonNull(InvoiceFonts.class.getResourceAsStream("/fonts/" + file + ".ttf"), file);
    }

    /** Replaces each character that no font has, such as an emoji, with the sign for an unknown character. */
    static String replaceUnknown(String text) {
        if (text.codePoints().allMatch(Coverage.CHARACTERS::get)) return text;
        var known = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (Coverage.CHARACTERS.get(sign)) known.appendCodePoint(sign);
            else known.append(REPLACEMENT);
        });
        return known.toString();
    }
}
