package com.codementee.dashboard;

import com.codementee.bookings.Booking;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an admin sees first: what waits, for how long, and what is coming. */
record AdminDashboard(
        @Schema(description = "Booking requests without a mentor, since they were made") Waiting pending,
        @Schema(description = "Mocks that are over and have no feedback, since they ended") Waiting awaitingFeedback,
        @Schema(description = "Pending requests none of whose slots can be booked, since that is so") Waiting withoutBookableSlot,
        @Schema(description = "On the platform's day, held ones too; cancelled ones do not count") int mocksToday,
        @Schema(description = "Scheduled, from now on") @JsonProperty("mocks_next_7_days") int mocksNext7Days,
        @Schema(description = "That can still be booked, from now on") @JsonProperty("open_slots_next_7_days") int openSlotsNext7Days,
        @Schema(description = "Orders that nobody has paid, since they were made") Waiting openOrders,
        @Schema(description = "At most five pending requests, the oldest first") List<Booking> longestWaiting) {

    /** How many of something wait, and since when the one that waits longest; null when none does. */
    @Schema(name = "Waiting")
    record Waiting(int count, @Nullable Instant oldestAt) {}
}
