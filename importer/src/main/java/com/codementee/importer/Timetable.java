package com.codementee.importer;

import com.codementee.importer.LegacyTimes.Period;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The imported mocks of each person and meeting link, so that an overlap is found before PostgreSQL refuses it. */
final class Timetable {

    private final Map<UUID, TreeMap<Instant, Period>> busy = new HashMap<>();
    private final Set<UUID> slots = new HashSet<>();

    /** @throws RejectedException if the slot is taken, or either person is in another mock then */
    void take(UUID mentorId, UUID menteeId, UUID slotId, Period period) {
        if (slots.contains(slotId)) throw new RejectedException("another request is confirmed for the slot " + slotId);
        if (isBusy(mentorId, period)) throw new RejectedException("it overlaps another mock of the mentor " + mentorId);
        if (isBusy(menteeId, period)) throw new RejectedException("it overlaps another mock of the mentee " + menteeId);
        slots.add(slotId);
        add(mentorId, period);
        add(menteeId, period);
    }

    /** Returns false if the link is used by another mock then. */
    boolean takeLink(UUID linkId, Period period) {
        if (isBusy(linkId, period)) return false;
        add(linkId, period);
        return true;
    }

    private void add(UUID id, Period period) {
        busy.computeIfAbsent(id, _ -> new TreeMap<>()).put(period.startsAt(), period);
    }

    /** Periods of one person do not overlap, so only the last one that starts before the end can. */
    private boolean isBusy(UUID id, Period period) {
        var periods = busy.get(id);
        if (periods == null) return false;
        var before = periods.lowerEntry(period.endsAt());
        return before != null && before.getValue().overlaps(period);
    }
}
