package com.codementee.bookings.store;

import com.codementee.bookings.Booking;
import com.codementee.platform.csv.SingleCsvCell;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as admins see it: one flat JSON object of the request's fields and the admin-only fields. */
public record AdminBooking(
        @JsonUnwrapped Booking booking,
        @Schema(description = "Start of the last preferred slot that can still be confirmed; null if there is "
                + "none, or if the request is confirmed")
        @Nullable Instant lastUsableAt,
        @Schema(description = "The request's declines, latest first") List<Decline> declines,
        @Schema(description = "Whether the mentee cancelled it, rather than an admin or the end of its last preferred "
                + "time; null unless it is cancelled")
        @Nullable Boolean cancelledByMentee) {

    /** A mentor's refusal of a request that was assigned to them. */
    @Schema(name = "Decline")
    public record Decline(UUID mentorId, String mentorName, String reason, Instant declinedAt)
            implements SingleCsvCell {

        @Override
        public String cell() {
            return mentorName + ": " + reason;
        }
    }

    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    /** Returns the position in the queue; requests without a usable time come last. */
    public Instant queuedUntil() {
        return lastUsableAt == null ? NEVER : lastUsableAt;
    }

    public UUID id() {
        return booking.id();
    }
}
