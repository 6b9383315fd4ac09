package com.codementee.analytics;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mentor, or a mentor's mocks that start in one quarter of a year and are not cancelled.
 *
 * @param name null if this row has mocks
 * @param quarter its first day, in days since 1970-01-01
 * @param mocks nine bytes for each mock, as {@code analytics_mentor_quarter} in the schema says
 */
public record MentorRow(
        UUID mentorId, @Nullable String name, int weeklyCapacity, int quarter, byte @Nullable [] mocks) {

    private static final int NO_FEEDBACK = Integer.MIN_VALUE;

    /** Adds the mocks that start in a range of days to their mentor's totals. */
    void addTo(MentorTotals totals, AnalyticsRange range) {
        if (mocks == null) return;
        long first = range.from().toEpochDay() - quarter;
        long last = range.to().toEpochDay() - quarter;
        var rows = ByteBuffer.wrap(mocks);
        while (rows.hasRemaining()) {
            int day = rows.getShort();
            boolean held = rows.get() != 0;
            int stars = rows.getShort();
            int minutes = rows.getInt();
            if (day < first || day > last) continue;
            totals.addMock(held, stars);
            if (minutes != NO_FEEDBACK) totals.addFeedback(minutes);
        }
    }
}
