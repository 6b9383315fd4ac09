package com.codementee.dashboard;

import com.codementee.bookings.store.AdminBooking;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The admin dashboard: items that wait, for how long, and upcoming work. */
record AdminDashboard(
        @Schema(description = "Booking requests without a mentor, by creation time") Waiting pending,
        @Schema(description = "Mocks that ended without feedback, by end time") Waiting awaitingFeedback,
        @Schema(description = "Pending requests without a bookable slot, by the time when they lost the last one")
                Waiting withoutBookableSlot,
        @Schema(description = "Pending requests whose last usable time starts within 24 hours") Lapsing lapsing,
        @Schema(description = "Today's mocks in the platform's time zone, not counting cancelled ones") int mocksToday,
        @Schema(description = "Scheduled mocks that start in the next 7 days") @JsonProperty(
                "mocks_next_7_days") int mocksNext7Days,
        @Schema(description = "Bookable slots that start in the next 7 days") @JsonProperty(
                "open_slots_next_7_days") int openSlotsNext7Days,
        @Schema(description = "No-show reports that the other side objected to, by the time of the objection")
                Waiting noShowsToDecide,
        @Schema(description = "Unpaid orders, by creation time") Waiting openOrders,
        @Schema(description = "Promises that are overdue") Late late,
        @Schema(description = "Orders and payments on which our records and the payment provider's disagree, by the time "
                + "that was found") Waiting billingDifferences,
        @Schema(description = "At most five pending requests, by the last time that can still be confirmed")
        List<AdminBooking> mostUrgent) {

    /** The number of waiting items, and since when the oldest has been waiting; null if there is none. */
    @Schema(name = "Waiting")
    public record Waiting(int count, @Nullable Instant oldestAt) {}

    /** Promises that were not kept: a mentor within 24 hours, feedback within 48 hours. */
    @Schema(name = "Late")
    public record Late(
            @Schema(description = "Requests without a mentor, by the time they began to wait") Waiting requests,
            @Schema(description = "Mocks without feedback, by end time") Waiting feedback) {}

    /** How many requests will lapse soon, and when the first does; null when none will. */
    @Schema(name = "Lapsing")
    public record Lapsing(int count, @Nullable Instant nextAt) {}
}
