package com.codementee.analytics;

import com.codementee.analytics.AnalyticsStore.MentorAccount;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A mentor's mocks of a range of days, summed up. Not thread-safe. */
final class MentorTotals {

    private static final double DAYS_PER_WEEK = 7;
    private static final double MINUTES_PER_HOUR = 60;
    private static final int INITIAL_FEEDBACK = 32;

    private long booked;
    private long held;
    private long rated;
    private long stars;
    private int[] feedbackMinutes = new int[INITIAL_FEEDBACK];
    private int feedback;

    /** @param rating 0 without one */
    void addMock(boolean tookPlace, int rating) {
        booked++;
        if (tookPlace) held++;
        if (rating == 0) return;
        rated++;
        stars += rating;
    }

    /** @param minutes from the end of the mock to its feedback */
    void addFeedback(int minutes) {
        if (feedback == feedbackMinutes.length) feedbackMinutes = Arrays.copyOf(feedbackMinutes, 2 * feedback);
        feedbackMinutes[feedback++] = minutes;
    }

    boolean isEmpty() {
        return booked == 0;
    }

    AnalyticsReport.Mentor report(MentorAccount mentor, long days) {
        double capacity = mentor.weeklyCapacity() * days / DAYS_PER_WEEK;
        return new AnalyticsReport.Mentor(
                mentor.id(), mentor.name(), held,
                capacity == 0 ? null : FactSet.rounded(booked / capacity),
                rated == 0 ? null : FactSet.rounded(stars / (double) rated),
                medianHours());
    }

    /** PostgreSQL's {@code percentile_disc(0.5)}: of two values in the middle, the smaller. */
    private @Nullable Double medianHours() {
        if (feedback == 0) return null;
        return FactSet.rounded(smallest((feedback - 1) / 2) / MINUTES_PER_HOUR);
    }

    /** Hoare's selection: partitions the values until the one at this place of their order is there. */
    private int smallest(int place) {
        int low = 0;
        int high = feedback - 1;
        while (low < high) {
            int pivot = feedbackMinutes[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (feedbackMinutes[left] < pivot) left++;
                while (feedbackMinutes[right] > pivot) right--;
                if (left <= right) swap(left++, right--);
            }
            if (place <= right) high = right;
            else if (place >= left) low = left;
            else break;
        }
        return feedbackMinutes[place];
    }

    private void swap(int one, int other) {
        int minutes = feedbackMinutes[one];
        feedbackMinutes[one] = feedbackMinutes[other];
        feedbackMinutes[other] = minutes;
    }
}
