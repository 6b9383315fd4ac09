package com.codementee.bookings.requests;

import com.codementee.bookings.NewBooking;
import com.codementee.bookings.store.OfferedSlot;
import com.codementee.catalog.Company;
import com.codementee.catalog.InterviewType;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules for the contents of a request. They read no data: callers pass the company and slots that they have locked.
 * {@code fieldPrefix} is the path of the draft in the request body, such as {@code booking.}, or empty.
 */
final class BookingRules {

    private BookingRules() {}

    /** @throws ApiException 422 if a slot id occurs twice */
    static void requireDistinct(List<UUID> slotIds, String fieldPrefix) {
        for (int i = 0; i < slotIds.size(); i++) {
            if (slotIds.indexOf(slotIds.get(i)) < i) throw invalidSlot(fieldPrefix, i, "is listed twice");
        }
    }

    /** @throws ApiException 422 unless the company exists and offers the draft's track and level */
    static void requireCompany(NewBooking draft, @Nullable Company company, String fieldPrefix) {
        if (company == null) throw ApiException.invalid(fieldPrefix + "company_id", "is not a known company");
        if (!company.hasTrack(draft.interviewTrack())) {
            throw ApiException.invalid(
                    fieldPrefix + "interview_track",
                    "must be 'general' or one of " + String.join(", ", company.interviewTracks()));
        }
        if (!company.difficultyLevels().contains(draft.experienceLevel())) {
            var levels = company.difficultyLevels().stream().map(level -> level.wire())
                    .collect(Collectors.joining(", "));
            throw ApiException.invalid(fieldPrefix + "experience_level", "must be one of " + levels);
        }
    }

    /**
     * Returns the chosen slots in order of preference.
     *
     * @param found the existing slots among {@code slotIds}
     * @throws ApiException 422 if a slot does not exist or is for other interview types
     */
    static List<OfferedSlot> requireSlots(
            List<UUID> slotIds, List<OfferedSlot> found, InterviewType type, String fieldPrefix) {
        var byId = found.stream().collect(Collectors.toMap(offered -> offered.slot().id(), Function.identity()));
        var chosen = new ArrayList<OfferedSlot>();
        for (int i = 0; i < slotIds.size(); i++) {
            var slot = byId.get(slotIds.get(i));
            if (slot == null) throw invalidSlot(fieldPrefix, i, "is not a known slot");
            if (!slot.slot().interviewTypes().contains(type)) {
                throw invalidSlot(fieldPrefix, i, "is not open to " + type.wire() + " interviews");
            }
            chosen.add(slot);
        }
        return chosen;
    }

    /** @throws ApiException 409 SLOT_IN_PAST, SLOT_TAKEN or MENTEE_BUSY if one of the slots cannot be booked */
    static void requireBookable(List<OfferedSlot> slots, Instant now) {
        for (var slot : slots) {
            if (!slot.isBookable(now)) throw notBookable(slot, now);
        }
    }

    /**
     * Returns the slots that can still be booked.
     *
     * @throws ApiException 409 SLOT_IN_PAST, SLOT_TAKEN or MENTEE_BUSY if there is none
     */
    static List<OfferedSlot> requireAnyBookable(List<OfferedSlot> slots, Instant now) {
        var bookable = slots.stream().filter(slot -> slot.isBookable(now)).toList();
        if (bookable.isEmpty()) throw notBookable(slots.getFirst(), now);
        return bookable;
    }

    private static ApiException notBookable(OfferedSlot offered, Instant now) {
        if (!offered.slot().startsAt().isAfter(now)) {
            return new ApiException(
                    ErrorCode.SLOT_IN_PAST, "A slot you chose has already started. Choose a later one.");
        }
        return offered.menteeBusy()
                ? new ApiException(
                        ErrorCode.MENTEE_BUSY, "You have another mock at a time you chose. Choose another time.")
                : new ApiException(ErrorCode.SLOT_TAKEN, "A slot you chose is no longer available. Choose another.");
    }

    private static ApiException invalidSlot(String fieldPrefix, int index, String message) {
        return ApiException.invalid(fieldPrefix + "preferred_slots[" + index + "]", message);
    }
}
