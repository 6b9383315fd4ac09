package com.codementee.bookings.store;

import com.codementee.bookings.Booking;
import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.PreferredSlot;
import com.codementee.bookings.store.AdminBooking.Decline;
import com.codementee.scheduling.Slot;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads requests with their preferred slots, in one statement for a request, two for a list, three for an admin list.
 */
@Component
public class BookingReader {

    private final BookingStore store;
    private final DeclineStore declines;
    private final ZoneId zone;

    BookingReader(BookingStore store, DeclineStore declines, ZoneId zone) {
        this.store = store;
        this.declines = declines;
        this.zone = zone;
    }

    public Optional<Booking> find(UUID id) {
        var rows = store.find(id);
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(toBooking(
                rows.getFirst().row(),
                rows.stream().map(BookingStore.RowWithSlot::slot).filter(Objects::nonNull).toList()));
    }

    /** Adds the preferred slots to the rows of a list. */
    public List<Booking> withSlots(List<BookingStore.Row> rows) {
        if (rows.isEmpty()) return List.of();
        var slots = store.preferredSlots(rows.stream().map(BookingStore.Row::id).toList()).stream()
                .collect(Collectors.groupingBy(
                BookingStore.PreferredRow::bookingRequestId,
                Collectors.mapping(BookingStore.PreferredRow::slot, Collectors.toList())));
        return rows.stream().map(row -> toBooking(row, slots.getOrDefault(row.id(), List.of()))).toList();
    }

    /** Adds the preferred slots and the declines to the rows of an admin list. */
    public List<AdminBooking> forAdmins(List<BookingStore.AdminRow> rows) {
        if (rows.isEmpty()) return List.of();
        var rowsById = rows.stream().collect(Collectors.toMap(row -> row.row().id(), Function.identity()));
        var declined = declines.ofRequests(List.copyOf(rowsById.keySet())).stream().collect(Collectors.groupingBy(
                DeclineStore.DeclineOfRequest::bookingRequestId,
                Collectors.mapping(DeclineStore.DeclineOfRequest::decline, Collectors.toList())));
        return withSlots(rows.stream().map(BookingStore.AdminRow::row).toList()).stream()
                .map(booking -> toAdminBooking(
                        booking, rowsById.get(booking.id()), declined.getOrDefault(booking.id(), List.of())))
                .toList();
    }

    private static AdminBooking toAdminBooking(
            Booking booking, BookingStore.AdminRow row, List<Decline> declines) {
        boolean cancelled = booking.status() == BookingStatus.CANCELLED;
        return new AdminBooking(
                booking, row.lastUsableAt(), declines, cancelled ? row.cancelledByMentee() : null);
    }

    /** Lists a request's declines, latest first. */
    public List<Decline> declinesOf(UUID bookingId) {
        return declines.ofRequests(List.of(bookingId)).stream().map(DeclineStore.DeclineOfRequest::decline).toList();
    }

    /** Combines a row with its preferred slots, in order of preference. */
    public Booking toBooking(BookingStore.Row row, List<Slot> slots) {
        var preferred = slots.stream().map(slot -> PreferredSlot.of(slot, zone)).toList();
        var confirmed = row.confirmedSlot() == null ? null : PreferredSlot.of(row.confirmedSlot(), zone);
        return new Booking(
                row.id(), row.mentee(), row.mentor(), row.company(), row.interview(), preferred,
                new Booking.Meeting(confirmed, row.link().meetingLink(), row.link().meetLinkId()),
                row.status(), row.confirmation(), row.cancellation(), row.missedBy(), row.createdAt());
    }
}
