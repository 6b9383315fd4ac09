package com.codementee.billing.invoices;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts vowel signs into the order in which they are printed, for the scripts that the PDF library does not shape. It
 * shapes Devanagari, Bengali and Gujarati by itself.
 */
final class IndicVowels {

    /** Signs that surround their consonant, as the parts before and after it. */
    private static final Map<String, String> TWO_PARTS = Map.of(
            "\u0bca", "\u0bc6\u0bbe", "\u0bcb", "\u0bc7\u0bbe", "\u0bcc", "\u0bc6\u0bd7",
            "\u0d4a", "\u0d46\u0d3e", "\u0d4b", "\u0d47\u0d3e", "\u0d4c", "\u0d46\u0d57",
            "\u0b4b", "\u0b47\u0b3e", "\u0b4c", "\u0b47\u0b57");

    private static final Pattern SURROUNDING = Pattern.compile("[\u0bca-\u0bcc\u0d4a-\u0d4c\u0b4b\u0b4c]");

    /** Matches a letter with a sign that is printed before it, in Tamil, Malayalam, Oriya and Gurmukhi. */
    private static final Pattern LETTER_AND_SIGN = Pattern.compile(
            "([\u0b95-\u0bb9])([\u0bc6-\u0bc8])|([\u0d15-\u0d3a])([\u0d46-\u0d48])"
                    + "|([\u0b15-\u0b39]\u0b3c?)(\u0b47)|([\u0a15-\u0a39]\u0a3c?)(\u0a3f)");

    private IndicVowels() {}

    static String inPrintOrder(String text) {
        var parts = SURROUNDING.matcher(text).replaceAll(sign -> TWO_PARTS.get(sign.group()));
        return LETTER_AND_SIGN.matcher(parts).replaceAll("$2$4$6$8$1$3$5$7");
    }
}
