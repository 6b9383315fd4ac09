package com.codementee.aitools.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A range of dates in a text, with its position.
 *
 * @param from null for a single date, such as that of a degree
 * @param to null for "present"
 * @param begin index of its first character
 * @param end index after its last character
 */
public record DateRange(@Nullable PartialDate from, @Nullable PartialDate to, int begin, int end) {

    public static final String PRESENT = "present";

    public boolean isCurrent() {
        return to == null;
    }

    /** {@code 2024-03}, {@code 2024} or {@code present}. */
    public String end(String present) {
        return to == null ? present : to.toString();
    }
}
