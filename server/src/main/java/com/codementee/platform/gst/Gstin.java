package com.codementee.platform.gst;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The 15 characters of a GST registration number: state code, PAN, a count, the letter Z and a check digit. */
public final class Gstin {

    private static final Pattern FORMAT = Pattern.compile("[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]");
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Gstin() {}

    /** Removes blanks and changes letters to capitals, because people type numbers in many forms. */
    public static String normalize(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Whether a normalised number has the right form and begins with the code of a state. */
    public static boolean hasFormat(String gstin) {
        return FORMAT.matcher(gstin).matches() && state(gstin).isPresent();
    }

    /** Whether a normalised number has the right form and check digit. It may still not be registered. */
    public static boolean isValid(String gstin) {
        return hasFormat(gstin) && gstin.charAt(gstin.length() - 1) == checkDigit(gstin);
    }

    /** The state in which a number is registered. */
    public static Optional<GstState> state(String gstin) {
        return GstState.findByCode(gstin.substring(0, 2));
    }

    /** Luhn's algorithm modulo 36 over the first 14 characters. */
    private static char checkDigit(String gstin) {
        int radix = DIGITS.length();
        int sum = 0;
        for (int i = 0; i < gstin.length() - 1; i++) {
            int product = DIGITS.indexOf(gstin.charAt(i)) * (i % 2 + 1);
            sum += product / radix + product % radix;
        }
        return DIGITS.charAt((radix - sum % radix) % radix);
    }
}
