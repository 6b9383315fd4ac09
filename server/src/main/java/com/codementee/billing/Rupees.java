package com.codementee.billing;

/** Amounts of money as people in India read them: ₹10,00,000 and ₹1,23,456.78. */
public final class Rupees {

    private static final int PAISE = 100;
    /** Before the last three digits, and before each pair further left. */
    private static final String GROUPS = "(?<=\\d)(?=(\\d\\d)+\\d$)";

    private Rupees() {}

    /** With paise only where there are any. Java's own formats know no groups of two. */
    public static String format(long paise) {
        var amount = Math.abs(paise);
        var rupees = Long.toString(amount / PAISE).replaceAll(GROUPS, ",");
        var rest = amount % PAISE == 0 ? "" : ".%02d".formatted(amount % PAISE);
        return (paise < 0 ? "-₹" : "₹") + rupees + rest;
    }
}
