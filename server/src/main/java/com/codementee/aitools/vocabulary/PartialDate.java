package com.codementee.aitools.vocabulary;

/**
 * A month, or only a year.
 *
 * @param month 1 to 12; 0 if only the year is known
 */
public record PartialDate(int year, int month) {

    /** Returns the months since year 0; an unknown month counts as January. */
    public int months() {
        return year * 12 + Math.max(month, 1) - 1;
    }

    /** {@code 2024-03}, or {@code 2024}. */
    @Override
    public String toString() {
        return month == 0 ? Integer.toString(year) : "%d-%02d".formatted(year, month);
    }
}
