package com.codementee.billing.invoices;

import java.text.Bidi;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Prepares user-written text for the PDF renderer, which prints all characters from left to right. */
final class BidiText {

    /** Matches direction marks and other invisible characters, except joiners, which Indic scripts need. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff]");

    private BidiText() {}

    /** Removes invisible characters, replaces those without a glyph, and puts right-to-left text into visual order. */
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
