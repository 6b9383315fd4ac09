package com.codementee.bookings;

import com.codementee.platform.csv.SingleCsvCell;
import com.codementee.scheduling.Slot;
import com.codementee.scheduling.SlotLocalTimes;
import com.codementee.scheduling.SlotStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/** A slot of a booking request in API responses, with its date and times in the platform's time zone. */
public record PreferredSlot(
        UUID id,
        LocalDate date,
        LocalTime startTime,
        LocalTime endTime,
        Instant startsAt,
        Instant endsAt,
        String timezone,
        SlotStatus status)
        implements SingleCsvCell {

    public static PreferredSlot of(Slot slot, ZoneId zone) {
        var local = SlotLocalTimes.of(slot.startsAt(), slot.endsAt(), zone);
        return new PreferredSlot(
                slot.id(), local.date(), local.startTime(), local.endTime(), slot.startsAt(), slot.endsAt(),
                zone.getId(), slot.status());
    }

    @Override
    public String cell() {
        return "%s %s-%s %s (%s)".formatted(date, startTime, endTime, timezone, status.wire());
    }
}
