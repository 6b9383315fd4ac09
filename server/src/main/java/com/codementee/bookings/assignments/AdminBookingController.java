package com.codementee.bookings.assignments;

import com.codementee.bookings.Booking;
import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.reminders.PromisedTimes;
import com.codementee.bookings.requests.BookingTransitions;
import com.codementee.bookings.store.AdminBooking;
import com.codementee.bookings.store.BookingReader;
import com.codementee.bookings.store.BookingSort;
import com.codementee.bookings.store.BookingStore;
import com.codementee.bookings.store.SearchPlanner;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Sortable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets admins list, confirm, cancel and unassign booking requests. */
@RestController
@RequestMapping("/api/admin")
class AdminBookingController {

    private final Assignments assignments;
    private final BookingTransitions transitions;
    private final BookingStore store;
    private final BookingReader reader;
    private final SearchPlanner searches;
    private final InstantSource clock;

    AdminBookingController(
            Assignments assignments, BookingTransitions transitions, BookingStore store, BookingReader reader,
            SearchPlanner searches, InstantSource clock) {
        this.assignments = assignments;
        this.transitions = transitions;
        this.store = store;
        this.reader = reader;
        this.searches = searches;
        this.clock = clock;
    }

    @GetMapping("/booking-requests")
    @Allow(Who.ADMIN)
    @OffersCsv(without = {"mentee_id", "mentor_id", "company_id", "meet_link_id", "confirmed_by"})
    Page<AdminBooking> list(
            @RequestParam(required = false) @Nullable BookingStatus status,
            @RequestParam(name = "company_id", required = false) @Nullable UUID companyId,
            @RequestParam(name = "without_slots", required = false) @Nullable Boolean withoutSlots,
            @Parameter(description = "true lists only pending requests that were promised a mentor by now")
                    @RequestParam(required = false) @Nullable Boolean late,
            @RequestParam(required = false) @Nullable @Text(max = 100) String q,
            @Sortable(by = BookingSort.class, otherwise = "-created_at") PageRequest page) {
        var search = searches.resolve(q);
        var waitingUntil = Boolean.TRUE.equals(late) ? clock.instant().minus(PromisedTimes.MENTOR_WITHIN) : null;
        var rows = store.all(status, companyId, withoutSlots, waitingUntil, search, page);
        return page.page(reader.forAdmins(rows), AdminBooking::id);
    }

    @PostMapping("/confirm-booking")
    @Allow(Who.ADMIN)
    @RespondsWithErrors({
        ErrorCode.BOOKING_NOT_PENDING, ErrorCode.SLOT_TAKEN, ErrorCode.SLOT_IN_PAST, ErrorCode.MENTOR_BUSY,
                ErrorCode.MENTEE_BUSY,
        ErrorCode.MENTOR_DECLINED, ErrorCode.ASSIGNMENTS_PAUSED, ErrorCode.NO_MEETING_LINK})
    ConfirmedBooking confirm(@Valid @RequestBody ConfirmBooking body, Caller caller) {
        return Boolean.TRUE.equals(body.acceptDecline)
                ? assignments.confirmDespiteDecline(caller.id(), body.bookingRequestId, body.mentorId,
                        body.confirmedSlotId)
                : assignments.confirm(caller.id(), body.bookingRequestId, body.mentorId, body.confirmedSlotId);
    }

    @PostMapping("/booking-requests/{id}/cancel")
    @Allow(Who.ADMIN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.BOOKING_NOT_PENDING})
    Booking cancel(@PathVariable UUID id, @Valid @RequestBody CancelBooking body) {
        return transitions.cancelByAdmin(id, body.reason);
    }

    /** Removes the mentor from a confirmed request and makes it pending again. */
    @PostMapping("/booking-requests/{id}/unassign")
    @Allow(Who.ADMIN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.BOOKING_NOT_PENDING, ErrorCode.CANCELLATION_WINDOW_PASSED})
    Booking unassign(@PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable UnassignBooking body) {
        return transitions.unassign(id, body == null ? null : body.reason);
    }

    record ConfirmBooking(
            @NotNull UUID bookingRequestId, @NotNull UUID mentorId, @NotNull UUID confirmedSlotId,
            @Schema(description = "true assigns the mentor even if they have declined this request; otherwise "
                    + "that is 409 MENTOR_DECLINED")
            @Nullable Boolean acceptDecline) {}

    record UnassignBooking(@Nullable @Text(max = 2000, lines = true) String reason) {}

    record CancelBooking(@NotNull @Text(max = 2000, lines = true) String reason) {}
}
