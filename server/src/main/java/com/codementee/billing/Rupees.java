package com.codementee.billing;

/** Formats amounts in rupees with Indian digit groups: ₹10,00,000 and ₹1,23,456.78. */
public final class Rupees {

    private static final int PAISE_PER_RUPEE = 100;

    /** Matches where commas go: before the last three digits, and before each pair of digits to the left of them. */
    private static final String GROUP_STARTS = "(?<=\\d)(?=(\\d\\d)+\\d$)";

    private Rupees() {}

    /**
     * Formats an amount, with paise only if there are any. Java's number formats do not support groups of two digits.
     */
    public static String format(long paise) {
        var amount = Math.abs(paise);
        var rupees = Long.toString(amount / PAISE_PER_RUPEE).replaceAll(GROUP_STARTS, ",");
        var paisePart = amount % PAISE_PER_RUPEE == 0 ? "" : ".%02d".formatted(amount % PAISE_PER_RUPEE);
        return (paise < 0 ? "-₹" : "₹") + rupees + paisePart;
    }
}
