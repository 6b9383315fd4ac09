package com.codementee.bookings;

import com.codementee.platform.http.Allow;
import com.codementee.platform.http.Caller;
import com.codementee.platform.http.Csv;
import com.codementee.platform.http.ErrorCode;
import com.codementee.platform.http.Page;
import com.codementee.platform.http.PageRequest;
import com.codementee.platform.http.Refuses;
import com.codementee.platform.http.Sorted;
import com.codementee.platform.http.Text;
import com.codementee.platform.http.Who;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every request, and an admin's decision on it. */
@RestController
@RequestMapping("/api/admin")
class AdminBookingController {

    private final Assignments assignments;
    private final BookingChanges changes;
    private final BookingStore store;
    private final BookingReader reader;
    private final Searches searches;

    AdminBookingController(
            Assignments assignments, BookingChanges changes, BookingStore store, BookingReader reader, Searches searches) {
        this.assignments = assignments;
        this.changes = changes;
        this.store = store;
        this.reader = reader;
        this.searches = searches;
    }

    @GetMapping("/booking-requests")
    @Allow(Who.ADMIN)
    @Csv
    Page<Booking> all(
            @RequestParam(required = false) @Nullable BookingStatus status,
            @RequestParam(name = "company_id", required = false) @Nullable UUID companyId,
            @RequestParam(name = "without_slots", required = false) @Nullable Boolean withoutSlots,
            @RequestParam(required = false) @Nullable @Text(max = 100) String q,
            @Sorted(by = BookingSort.class, otherwise = "-created_at") PageRequest page) {
        var sought = searches.of(q);
        var rows = store.all(status, companyId, withoutSlots, sought.words(), sought.people(), page);
        return page.page(reader.whole(rows), Booking::id);
    }

    @PostMapping("/confirm-booking")
    @Allow(Who.ADMIN)
    @Refuses({
        ErrorCode.BOOKING_NOT_PENDING, ErrorCode.SLOT_TAKEN, ErrorCode.SLOT_IN_PAST, ErrorCode.MENTOR_BUSY, ErrorCode.MENTEE_BUSY,
        ErrorCode.NO_MEETING_LINK})
    Confirmed confirm(@Valid @RequestBody ConfirmBooking body, Caller caller) {
        return assignments.confirm(caller.id(), body.bookingRequestId, body.mentorId, body.confirmedSlotId);
    }

    @PostMapping("/booking-requests/{id}/cancel")
    @Allow(Who.ADMIN)
    @Refuses({ErrorCode.NOT_FOUND, ErrorCode.BOOKING_NOT_PENDING})
    Booking cancel(@PathVariable UUID id, @Valid @RequestBody CancelBooking body) {
        return changes.cancelByAdmin(id, body.reason);
    }

    /** Takes the mentor off a confirmed request, which waits for another. */
    @PostMapping("/booking-requests/{id}/unassign")
    @Allow(Who.ADMIN)
    @Refuses({ErrorCode.NOT_FOUND, ErrorCode.BOOKING_NOT_PENDING, ErrorCode.CANCELLATION_WINDOW_PASSED})
    Booking unassign(@PathVariable UUID id) {
        return changes.unassign(id);
    }

    record ConfirmBooking(@NotNull UUID bookingRequestId, @NotNull UUID mentorId, @NotNull UUID confirmedSlotId) {}

    record CancelBooking(@NotNull @Text(max = 2000, lines = true) String reason) {}
}
