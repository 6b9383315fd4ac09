package com.codementee.bookings.reliability;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/** How often something went wrong in a mentor's mocks of the last 90 days. */
public record Reliability(
        @Schema(description = "mocks of the last 90 days that the mentor was assigned and that have started, and those "
                + "they declined late")
        int mocks,
        @Schema(description = "mocks that the mentor missed, as decided or because nobody objected") int noShows,
        @Schema(description = "mocks that the mentor declined less than 24 hours before the start") int lateDeclines,
        @Schema(description = "mocks whose feedback came, or is still missing, more than 48 hours after the end")
        int lateFeedback) {

    static final Reliability UNKNOWN = new Reliability(0, 0, 0, 0);

    /** Returns a text such as "1 no-show and 2 late feedbacks in 12 mocks". */
    @JsonProperty
    @Schema(description = "a sentence for admins", example = "1 no-show and 2 late feedbacks in 12 mocks")
    public String summary() {
        var incidents = new ArrayList<String>();
        if (noShows > 0) incidents.add(counted(noShows, "no-show"));
        if (lateDeclines > 0) incidents.add(counted(lateDeclines, "late decline"));
        if (lateFeedback > 0) incidents.add(counted(lateFeedback, "late feedback"));
        if (mocks == 0) return "No mocks in the last 90 days";
        var what = incidents.isEmpty() ? "No incident" : joined(incidents);
        return what + " in " + counted(mocks, "mock");
    }

    public boolean hasIncidents() {
        return noShows + lateDeclines + lateFeedback > 0;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String joined(List<String> parts) {
        var last = parts.getLast();
        return parts.size() == 1 ? last : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + last;
    }
}
