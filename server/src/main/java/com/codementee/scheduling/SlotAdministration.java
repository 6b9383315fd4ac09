package com.codementee.scheduling;

import com.codementee.catalog.InterviewType;
import com.codementee.people.People;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** An admin's hand on the slots: a booked one is not touched, one that somebody named is not moved. */
@Service
class SlotAdministration {

    /** What an admin says of a new slot. */
    record NewSlot(WallClockTime wall, List<InterviewType> interviewTypes, @Nullable UUID mentorId) {}

    /** What an admin changes; null stays as it is, but a mentor is taken off when the flag says so. */
    record Change(
            @Nullable LocalDate date, @Nullable LocalTime startTime, @Nullable LocalTime endTime,
            @Nullable List<InterviewType> interviewTypes, boolean setMentor, @Nullable UUID mentorId, @Nullable SlotStatus status) {

        boolean moves() {
            return date != null || startTime != null || endTime != null;
        }

        boolean changes() {
            return moves() || interviewTypes != null || setMentor;
        }
    }

    private final SlotStore store;
    private final SlotUsage usage;
    private final People people;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final ZoneId zone;

    SlotAdministration(
            SlotStore store, SlotUsage usage, People people, Transactions transactions, ApplicationEventPublisher events,
            InstantSource clock, ZoneId zone) {
        this.store = store;
        this.usage = usage;
        this.people = people;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** Adds one slot. */
    Slot add(NewSlot slot) {
        return insert(List.of(row(slot, ""))).getFirst();
    }

    /** Adds all of these slots or, when one is refused, none. */
    List<Slot> addAll(List<NewSlot> slots) {
        var rows = new java.util.ArrayList<SlotStore.Row>();
        for (int i = 0; i < slots.size(); i++) rows.add(row(slots.get(i), "slots[" + i + "]."));
        return insert(rows);
    }

    Slot change(UUID id, Change change) {
        return transactions.run(() -> {
            var before = store.lock(id).orElseThrow(SlotAdministration::notFound);
            if (before.status() == SlotStatus.BOOKED) throw new ApiException(ErrorCode.IN_USE, "A mock is booked in this slot.");
            if (change.changes() && usage.isNamedByPendingRequest(id)) {
                throw new ApiException(ErrorCode.IN_USE, "A booking request names this slot. Block it and add another instead.");
            }
            var after = changed(before, change);
            store.update(after);
            if (after.status() != before.status()) {
                events.publishEvent(after.status() == SlotStatus.BLOCKED ? new SlotBlocked(id) : new SlotFreed(id));
            }
            return Slot.of(after, zone);
        });
    }

    Slot remove(UUID id) {
        return Slot.of(transactions.run(() -> store.delete(id)).orElseThrow(SlotAdministration::notFound), zone);
    }

    private SlotStore.Row changed(SlotStore.Row row, Change change) {
        var times = new SlotTimes(row.startsAt(), row.endsAt());
        if (change.moves()) {
            var wall = WallClockTime.of(row.startsAt(), row.endsAt(), zone);
            times = SlotTimes.of(
                    new WallClockTime(
                            or(change.date, wall.date()), or(change.startTime, wall.startTime()), or(change.endTime, wall.endTime())),
                    zone, clock.instant(), "");
        }
        if (change.mentorId != null) people.requireMentor(change.mentorId, "mentor_id");
        return new SlotStore.Row(
                row.id(), times.startsAt(), times.endsAt(), or(change.interviewTypes, row.interviewTypes()),
                change.setMentor ? change.mentorId : row.mentorId(), or(change.status, row.status()), row.createdAt());
    }

    private SlotStore.Row row(NewSlot slot, String at) {
        var now = clock.instant();
        var times = SlotTimes.of(slot.wall, zone, now, at);
        if (slot.mentorId != null) people.requireMentor(slot.mentorId, at + "mentor_id");
        return new SlotStore.Row(
                Ids.next(), times.startsAt(), times.endsAt(), slot.interviewTypes, slot.mentorId, SlotStatus.AVAILABLE, now);
    }

    private List<Slot> insert(List<SlotStore.Row> rows) {
        transactions.run(() -> store.insert(rows));
        return rows.stream().map(row -> Slot.of(row, zone)).toList();
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    private static ApiException notFound() {
        return ApiException.notFound("This slot");
    }
}
