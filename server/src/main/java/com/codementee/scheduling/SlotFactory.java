package com.codementee.scheduling;

import com.codementee.people.People;
import com.codementee.platform.db.Ids;
import com.codementee.scheduling.SlotAdministration.NewSlot;
import com.codementee.scheduling.SlotAdministration.SlotChange;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds slots from admins' input: checks the times and the mentor, and converts local times to instants. */
@Component
class SlotFactory {

    private final People people;
    private final InstantSource clock;
    private final ZoneId zone;

    SlotFactory(People people, InstantSource clock, ZoneId zone) {
        this.people = people;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param fieldPrefix path of the slot in the request body, such as {@code slots[3].}, or empty */
    Slot create(NewSlot slot, String fieldPrefix) {
        var now = clock.instant();
        var times = SlotTimes.of(slot.time(), zone, now, fieldPrefix);
        if (slot.mentorId() != null) people.requireMentor(slot.mentorId(), fieldPrefix + "mentor_id");
        return new Slot(
                Ids.next(), times.startsAt(), times.endsAt(), slot.interviewTypes(), slot.mentorId(),
                SlotStatus.AVAILABLE, now);
    }

    /** Returns the slot with the change applied. */
    Slot apply(SlotChange change, Slot slot) {
        var times = change.movesSlot() ? moved(slot, change) : new SlotTimes(slot.startsAt(), slot.endsAt());
        if (change.mentorId() != null) people.requireMentor(change.mentorId(), "mentor_id");
        return new Slot(
                slot.id(), times.startsAt(), times.endsAt(), orElse(change.interviewTypes(), slot.interviewTypes()),
                change.setMentor() ? change.mentorId() : slot.mentorId(), orElse(change.status(), slot.status()),
                slot.createdAt());
    }

    private SlotTimes moved(Slot slot, SlotChange change) {
        var before = SlotLocalTimes.of(slot.startsAt(), slot.endsAt(), zone);
        var after = new SlotLocalTimes(
                orElse(change.date(), before.date()), orElse(change.startTime(), before.startTime()),
                orElse(change.endTime(), before.endTime()));
        return SlotTimes.of(after, zone, clock.instant(), "");
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
