package com.codementee.bookings.requests;

import com.codementee.bookings.Booking;
import com.codementee.bookings.BookingStatus;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets mentors list and decline the requests assigned to them. */
@RestController
@RequestMapping("/api/mentor/booking-requests")
class MentorBookingController {

    private final BookingTransitions transitions;
    private final BookingStore store;
    private final BookingReader reader;

    MentorBookingController(BookingTransitions transitions, BookingStore store, BookingReader reader) {
        this.transitions = transitions;
        this.store = store;
        this.reader = reader;
    }

    @GetMapping
    @Allow(Who.MENTOR)
    Page<Booking> list(@RequestParam(required = false) @Nullable BookingStatus status, PageRequest page,
            Caller caller) {
        var rows = store.ofMentor(caller.id(), status, page);
        return page.page(reader.withSlots(rows), Booking::createdAt, Booking::id);
    }

    @PostMapping("/{id}/decline")
    @Allow(Who.MENTOR)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.BOOKING_NOT_PENDING, ErrorCode.CANCELLATION_WINDOW_PASSED})
    Booking decline(@PathVariable UUID id, @Valid @RequestBody DeclineBooking body, Caller caller) {
        return transitions.decline(id, caller.id(), body.reason);
    }

    record DeclineBooking(@NotNull @Text(max = 2000, lines = true) String reason) {}
}
