package com.codementee.bookings.store;

import com.codementee.bookings.Booking;
import com.codementee.bookings.PreferredSlot;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts requests together with the slots that they name: one statement for one request, two for any number. */
@Component
public class BookingReader {

    private final BookingStore store;
    private final ZoneId zone;

    BookingReader(BookingStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    public Optional<Booking> find(UUID id) {
        var rows = store.find(id);
        if (rows.isEmpty()) return Optional.empty();
        var named = rows.stream().map(BookingStore.WithSlot::named).filter(Objects::nonNull).toList();
        return Optional.of(whole(rows.getFirst().row(), named));
    }

    public List<Booking> whole(List<BookingStore.Row> rows) {
        if (rows.isEmpty()) return List.of();
        var named = store.named(rows.stream().map(BookingStore.Row::id).toList()).stream()
                .collect(Collectors.groupingBy(BookingStore.Named::bookingRequestId));
        return rows.stream().map(row -> whole(row, named.getOrDefault(row.id(), List.of()))).toList();
    }

    private Booking whole(BookingStore.Row row, List<BookingStore.Named> named) {
        var preferred = named.stream()
                .map(slot -> PreferredSlot.of(slot.slotId(), slot.startsAt(), slot.endsAt(), slot.status(), zone))
                .toList();
        var confirmed = row.confirmedSlotId() == null
                ? null
                : PreferredSlot.of(row.confirmedSlotId(), row.slotStartsAt(), row.slotEndsAt(), row.slotStatus(), zone);
        return new Booking(
                row.id(), row.menteeId(), row.menteeName(), row.menteeEmail(), row.mentorId(), row.mentorName(), row.mentorEmail(),
                row.companyId(), row.companyName(), row.interviewType(), row.experienceLevel(), row.interviewTrack(),
                row.specificTopics(), row.additionalNotes(), preferred, confirmed, row.meetingLink(), row.meetLinkId(),
                row.status(), row.confirmedBy(), row.confirmedAt(), row.cancelledAt(), row.cancelReason(), row.createdAt());
    }
}
