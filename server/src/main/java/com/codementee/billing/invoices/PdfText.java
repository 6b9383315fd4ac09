package com.codementee.billing.invoices;

import java.text.Bidi;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Prepares text that a person wrote for the PDF renderer, which prints characters from left to right as they come. */
final class PdfText {

    /** Marks that change the direction of the text after them, and other invisible ones. Indic scripts need joiners. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff]");

    private PdfText() {}

    /**
     * Removes invisible characters, replaces those without a glyph, and puts text written from right to left into the
     * order of the paper.
     */
    static String visual(String text) {
        var visible = IndicVowels.inPrintOrder(InvoiceFonts.replaceUnknown(INVISIBLE.matcher(text).replaceAll("")));
        if (!Bidi.requiresBidi(visible.toCharArray(), 0, visible.length())) return visible;
        return reorder(visible, new Bidi(visible, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT));
    }

    private static String reorder(String text, Bidi bidi) {
        var runs = new Object[bidi.getRunCount()];
        var levels = new byte[runs.length];
        for (int i = 0; i < runs.length; i++) {
            var run = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            levels[i] = (byte) bidi.getRunLevel(i);
            runs[i] = levels[i] % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return String.join("", Arrays.copyOf(runs, runs.length, String[].class));
    }
}
