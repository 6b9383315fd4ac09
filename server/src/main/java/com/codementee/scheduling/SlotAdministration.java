package com.codementee.scheduling;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.audit.AuditEventBatch;
import com.codementee.catalog.InterviewType;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.versioning.ExpectedVersion;
import com.codementee.scheduling.SlotStore.VersionedSlot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Lets admins add, change and delete slots. A booked slot cannot be changed; a slot in a pending request cannot be
 * moved.
 */
@Service
class SlotAdministration {

    /** A slot to add. */
    record NewSlot(SlotLocalTimes time, List<InterviewType> interviewTypes, @Nullable UUID mentorId) {}

    /**
     * Changes to a slot; null keeps the current value.
     *
     * @param setMentor whether {@code mentorId} replaces the current mentor; null then means any mentor
     */
    record SlotChange(
            @Nullable LocalDate date, @Nullable LocalTime startTime, @Nullable LocalTime endTime,
            @Nullable List<InterviewType> interviewTypes, boolean setMentor, @Nullable UUID mentorId,
            @Nullable SlotStatus status) {

        boolean movesSlot() {
            return date != null || startTime != null || endTime != null;
        }

        boolean changesOffer() {
            return movesSlot() || interviewTypes != null || setMentor;
        }
    }

    private final SlotStore store;
    private final SlotFactory factory;
    private final SlotUsage usage;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;

    SlotAdministration(
            SlotStore store, SlotFactory factory, SlotUsage usage, Transactions transactions,
            ApplicationEventPublisher events, ZoneId zone) {
        this.store = store;
        this.factory = factory;
        this.usage = usage;
        this.transactions = transactions;
        this.events = events;
        this.zone = zone;
    }

    VersionedSlot add(NewSlot slot) {
        return insert(List.of(factory.create(slot, ""))).getFirst();
    }

    /** Adds all of these slots, or none if any is invalid. */
    List<VersionedSlot> addAll(List<NewSlot> slots) {
        var created = new ArrayList<Slot>();
        for (int i = 0; i < slots.size(); i++) created.add(factory.create(slots.get(i), "slots[" + i + "]."));
        return insert(created);
    }

    /**
     * Applies an edit.
     *
     * @throws ApiException 404, 412 for another version, or 409 IN_USE if the slot is booked or a pending request
     *     contains it
     */
    VersionedSlot change(UUID id, SlotChange change, ExpectedVersion expected) {
        return transactions.run(() -> {
            var locked = store.lock(id).orElseThrow(SlotAdministration::notFound);
            expected.require(AdminSlot.of(locked, zone));
            var before = locked.slot();
            if (before.status() == SlotStatus.BOOKED) {
                throw new ApiException(ErrorCode.IN_USE, "This slot is booked. Cancel or move its mock first.");
            }
            if (change.changesOffer() && usage.isInPendingRequest(id)) {
                throw new ApiException(
                        ErrorCode.IN_USE, "A pending request contains this slot. Block it and add another instead.");
            }
            var after = factory.apply(change, before);
            var updated = store.update(after);
            if (after.status() != before.status()) {
                events.publishEvent(after.status() == SlotStatus.BLOCKED ? new SlotBlocked(id) : new SlotFreed(id));
            }
            events.publishEvent(AuditEvent.of(AuditAction.SLOT_CHANGED, id)
                    .before(AdminSlot.of(locked, zone))
                    .after(AdminSlot.of(updated, zone)));
            return updated;
        });
    }

    /**
     * Deletes a slot.
     *
     * @throws ApiException 404, 409 IN_USE, or 412 for another version
     */
    VersionedSlot delete(UUID id, ExpectedVersion expected) {
        return transactions.run(() -> {
            var deleted = store.delete(id, expected.versions()).orElseThrow(() -> refusal(id));
            events.publishEvent(AuditEvent.of(AuditAction.SLOT_DELETED, id).before(AdminSlot.of(deleted, zone)));
            return deleted;
        });
    }

    private ApiException refusal(UUID id) {
        return store.lock(id)
                .map(locked -> ExpectedVersion.stale(AdminSlot.of(locked, zone)))
                .orElseGet(SlotAdministration::notFound);
    }

    private List<VersionedSlot> insert(List<Slot> slots) {
        var inserted = slots.stream().map(slot -> new VersionedSlot(slot, 1)).toList();
        transactions.run(() -> {
            store.insert(slots);
            events.publishEvent(new AuditEventBatch(inserted.stream()
                    .map(slot -> AuditEvent.of(AuditAction.SLOT_CREATED, slot.slot().id())
                            .after(AdminSlot.of(slot, zone)))
                    .toList()));
        });
        return inserted;
    }

    private static ApiException notFound() {
        return ApiException.notFound("This slot");
    }
}
