package com.codementee.bookings.requests;

import com.codementee.bookings.Booking;
import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.NewBooking;
import com.codementee.bookings.store.BookingReader;
import com.codementee.bookings.store.BookingStore;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets mentees request mocks and manage their own requests. */
@RestController
@RequestMapping("/api/mentee")
class MenteeBookingController {

    private final BookingRequests bookings;
    private final BookingTransitions transitions;
    private final BookingStore store;
    private final BookingReader reader;

    MenteeBookingController(
            BookingRequests bookings, BookingTransitions transitions, BookingStore store, BookingReader reader) {
        this.bookings = bookings;
        this.transitions = transitions;
        this.store = store;
        this.reader = reader;
    }

    @PostMapping("/booking-request")
    @Allow(Who.PAID_MENTEE)
    @RespondsWithErrors({
        ErrorCode.QUOTA_EXHAUSTED, ErrorCode.SLOT_TAKEN, ErrorCode.SLOT_IN_PAST, ErrorCode.MENTEE_BUSY})
    @ResponseStatus(HttpStatus.CREATED)
    Booking request(@Valid @RequestBody NewBooking body, Caller caller) {
        return bookings.request(caller.id(), body);
    }

    @GetMapping("/booking-requests")
    @Allow(Who.MENTEE)
    Page<Booking> list(@RequestParam(required = false) @Nullable BookingStatus status, PageRequest page,
            Caller caller) {
        var rows = store.ofMentee(caller.id(), status, page);
        return page.page(reader.withSlots(rows), Booking::createdAt, Booking::id);
    }

    @GetMapping("/booking-requests/{id}")
    @Allow(Who.MENTEE)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    Booking find(@PathVariable UUID id, Caller caller) {
        return reader.find(id).filter(booking -> booking.mentee().id().equals(caller.id()))
                .orElseThrow(BookingRequests::notFound);
    }

    @PostMapping("/booking-requests/{id}/cancel")
    @Allow(Who.MENTEE)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.BOOKING_NOT_PENDING, ErrorCode.CANCELLATION_WINDOW_PASSED})
    Booking cancel(@PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable Cancel body, Caller caller) {
        return transitions.cancel(id, caller.id(), body == null ? null : body.reason);
    }

    @PostMapping("/booking-requests/{id}/reschedule")
    @Allow(Who.MENTEE)
    @RespondsWithErrors({
        ErrorCode.NOT_FOUND, ErrorCode.BOOKING_NOT_PENDING, ErrorCode.CANCELLATION_WINDOW_PASSED, ErrorCode.SLOT_TAKEN,
        ErrorCode.SLOT_IN_PAST, ErrorCode.MENTEE_BUSY})
    Booking reschedule(@PathVariable UUID id, @Valid @RequestBody Reschedule body, Caller caller) {
        return transitions.reschedule(id, caller.id(), body.preferredSlots);
    }

    record Cancel(@Nullable @Text(max = 2000, lines = true) String reason) {}

    record Reschedule(@NotNull @Size(min = 1, max = 3) List<@NotNull UUID> preferredSlots) {}
}
