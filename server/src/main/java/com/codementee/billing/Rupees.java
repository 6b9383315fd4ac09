package com.codementee.billing;

/** Formats amounts in rupees with Indian digit groups: ₹10,00,000 and ₹1,23,456.78. */
public final class Rupees {

    private static final int PAISE_PER_RUPEE = 100;

    /** Matches where commas go: before the last three digits, and before each pair of digits to the left of them. */
    private static final String GROUP_STARTS = "(?<=\\d)(?=(\\d\\d)+\\d$)";

    private Rupees() {}

    /** Formats an amount, with paise only if there are any. */
    public static String format(long paise) {
        return paise % PAISE_PER_RUPEE == 0 ? rupees(paise) : formatWithPaise(paise);
    }

    /** Formats an amount with its paise, also if there are none: ₹4,999.00. */
    public static String formatWithPaise(long paise) {
        return rupees(paise) + ".%02d".formatted(Math.abs(paise) % PAISE_PER_RUPEE);
    }

    /** Formats the whole rupees. Java's formats do not support groups of two digits. */
    private static String rupees(long paise) {
        var rupees = Long.toString(Math.abs(paise) / PAISE_PER_RUPEE).replaceAll(GROUP_STARTS, ",");
        return (paise < 0 ? "-₹" : "₹") + rupees;
    }
}
