package com.codementee.bookings.requests;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long a booking request waits for a mentor. */
public record AssignmentWait(
        @Schema(description = "a request gets a mentor within this many hours, or the mentee is told")
        int promisedHours,
        @Schema(description = "median hours from a request to its confirmation in the last 30 days; null if there were "
                + "too few requests")
        @Nullable Double medianHours) {

    /** Returns a sentence such as " At the moment requests usually wait 5 hours."; empty if the wait is not known. */
    public String usual() {
        if (medianHours == null) return "";
        long hours = Math.max(1, (long) Math.ceil(medianHours));
        return " At the moment requests usually wait " + (hours == 1 ? "an hour." : hours + " hours.");
    }
}
