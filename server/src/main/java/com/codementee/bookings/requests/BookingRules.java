package com.codementee.bookings.requests;

import com.codementee.bookings.NewBooking;
import com.codementee.catalog.Catalog;
import com.codementee.catalog.InterviewType;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.scheduling.Slot;
import com.codementee.scheduling.SlotStatus;
import com.codementee.scheduling.Slots;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a request may ask for. What it names is held until the transaction ends, so that an insert afterwards cannot be
 * refused. {@code at} says where the fields stand in the body, such as {@code booking.}, or is empty.
 */
@Component
public class BookingRules {

    private final Catalog catalog;
    private final Slots slots;
    private final InstantSource clock;

    BookingRules(Catalog catalog, Slots slots, InstantSource clock) {
        this.catalog = catalog;
        this.slots = slots;
        this.clock = clock;
    }

    /** @throws ApiException 422 unless the company exists and has this track and level */
    public void checkCompany(NewBooking draft, String at) {
        var company = catalog.hold(draft.companyId())
                .orElseThrow(() -> ApiException.invalid(at + "company_id", "is not a company of ours"));
        if (!company.hasTrack(draft.interviewTrack())) {
            throw ApiException.invalid(
                    at + "interview_track", "must be 'general' or one of " + String.join(", ", company.interviewTracks()));
        }
        if (!company.difficultyLevels().contains(draft.experienceLevel())) {
            throw ApiException.invalid(
                    at + "experience_level",
                    "must be one of " + company.difficultyLevels().stream().map(level -> level.wire()).collect(Collectors.joining(", ")));
        }
    }

    /** The named slots, all of which can be booked. @throws ApiException also 409 SLOT_IN_PAST or SLOT_TAKEN */
    public List<Slot> freeSlots(List<UUID> ids, InterviewType type, String at) {
        var named = named(ids, type, at);
        var now = clock.instant();
        for (var slot : named) {
            var obstacle = obstacle(slot, now);
            if (obstacle.isPresent()) throw obstacle.get();
        }
        return named;
    }

    /** Those of the named slots that can be booked, one at least. @throws ApiException also 409 SLOT_IN_PAST or SLOT_TAKEN */
    public List<Slot> slotsLeft(List<UUID> ids, InterviewType type, String at) {
        var named = named(ids, type, at);
        var now = clock.instant();
        var left = named.stream().filter(slot -> obstacle(slot, now).isEmpty()).toList();
        if (left.isEmpty()) throw obstacle(named.getFirst(), now).orElseThrow();
        return left;
    }

    /** In the order of preference. @throws ApiException 422 for a slot that is there twice, unknown or of another type */
    private List<Slot> named(List<UUID> ids, InterviewType type, String at) {
        for (int i = 0; i < ids.size(); i++) {
            if (ids.indexOf(ids.get(i)) < i) throw problem(at, i, "is there twice");
        }
        var known = slots.hold(ids).stream().collect(Collectors.toMap(Slot::id, Function.identity()));
        var named = new ArrayList<Slot>();
        for (int i = 0; i < ids.size(); i++) {
            var slot = known.get(ids.get(i));
            if (slot == null) throw problem(at, i, "is not a slot of ours");
            if (!slot.interviewTypes().contains(type)) throw problem(at, i, "is not open to a " + type.wire() + " interview");
            named.add(slot);
        }
        return named;
    }

    private static Optional<ApiException> obstacle(Slot slot, Instant now) {
        if (!slot.startsAt().isAfter(now)) {
            return Optional.of(new ApiException(ErrorCode.SLOT_IN_PAST, "A slot you chose has begun. Choose a later one."));
        }
        if (slot.status() != SlotStatus.AVAILABLE) {
            return Optional.of(new ApiException(ErrorCode.SLOT_TAKEN, "A slot you chose is no longer free. Choose another."));
        }
        return Optional.empty();
    }

    private static ApiException problem(String at, int index, String message) {
        return ApiException.invalid(at + "preferred_slots[" + index + "]", message);
    }
}
