package com.codementee.suggestions;

import com.codementee.bookings.PreferredSlot;
import com.codementee.bookings.assignments.Assignments;
import com.codementee.bookings.store.BookingReader;
import com.codementee.mentors.ActiveMentor;
import com.codementee.mentors.Mentor;
import com.codementee.mentors.Mentors;
import com.codementee.platform.errors.ApiException;
import com.codementee.scheduling.Slot;
import com.codementee.scheduling.SlotStatus;
import com.codementee.suggestions.MentorSuggestion.BusySlot;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Ranks the active mentors for a pending request: the best score first, mentors who are free at none of its slots last.
 * Makes the same number of statements for any number of mentors.
 */
@Service
class MentorSuggestions {

    private final BookingReader reader;
    private final MentorSuggestionStore store;
    private final Mentors mentors;
    private final InstantSource clock;
    private final ZoneId zone;

    MentorSuggestions(BookingReader reader, MentorSuggestionStore store, Mentors mentors, InstantSource clock,
            ZoneId zone) {
        this.reader = reader;
        this.store = store;
        this.mentors = mentors;
        this.clock = clock;
        this.zone = zone;
    }

    /** @throws ApiException 404 when the request does not exist, 409 BOOKING_NOT_PENDING when it is not pending */
    List<MentorSuggestion> suggest(UUID bookingId, @Nullable String q, int limit) {
        var booking = reader.find(bookingId).orElseThrow(() -> ApiException.notFound("This booking request"));
        Assignments.checkPending(booking.status());
        var interview = booking.interview();
        var wanted = new MentorFit.Wanted(
                interview.interviewType(), interview.experienceLevel(), booking.company().id(),
                booking.company().name(), interview.specificTopics());
        var calendar = new Calendar(clock.instant(), zone, store.candidates(bookingId), loads(bookingId));
        var best = mentors.listActive(q).stream()
                .map(mentor -> rank(wanted, mentor, calendar))
                .sorted(Comparator.comparing((Ranked ranked) -> ranked.free.isEmpty())
                        .thenComparing(ranked -> ranked.fit.score(), Comparator.reverseOrder())
                        .thenComparing(ranked -> ranked.mentor.name())
                        .thenComparing(ranked -> ranked.mentor.id()))
                .limit(limit)
                .toList();
        var details = mentors.findAll(best.stream().map(ranked -> ranked.mentor.id()).toList());
        return best.stream()
                .filter(ranked -> details.containsKey(ranked.mentor.id()))
                .map(ranked -> ranked.toSuggestion(details.get(ranked.mentor.id())))
                .toList();
    }

    /** A mentor with their score, before the details of the best are read. */
    private record Ranked(ActiveMentor mentor, MentorFit fit, List<PreferredSlot> free, List<BusySlot> busy) {

        MentorSuggestion toSuggestion(Mentor details) {
            return new MentorSuggestion(details, fit.score(), fit.reasons(), free, busy);
        }
    }

    private Map<UUID, Map<UUID, MentorSuggestionStore.Load>> loads(UUID bookingId) {
        return store.loads(bookingId, zone.getId()).stream().collect(Collectors.groupingBy(
                MentorSuggestionStore.Load::mentorId,
                Collectors.toMap(MentorSuggestionStore.Load::slotId, Function.identity())));
    }

    private static Ranked rank(MentorFit.Wanted wanted, ActiveMentor mentor, Calendar calendar) {
        var free = new ArrayList<PreferredSlot>();
        var busy = new ArrayList<BusySlot>();
        for (var candidate : calendar.candidates) {
            var slot = PreferredSlot.of(candidate.slot(), calendar.zone);
            var obstacle = calendar.obstacle(candidate, mentor.id());
            if (obstacle == null) free.add(slot);
            else busy.add(BusySlot.of(slot, obstacle));
        }
        var availability = new MentorFit.Availability(
                calendar.countBookable(), free.size(), calendar.leastBusyWeek(mentor.id()));
        var fit = MentorFit.of(wanted, mentor, availability, calendar.now.atZone(calendar.zone).toLocalDate());
        return new Ranked(mentor, fit, List.copyOf(free), List.copyOf(busy));
    }

    /** The request's slots with the mocks around them. */
    private record Calendar(
            Instant now, ZoneId zone, List<MentorSuggestionStore.Candidate> candidates,
            Map<UUID, Map<UUID, MentorSuggestionStore.Load>> loads) {

        int countBookable() {
            return (int) candidates.stream().filter(candidate -> candidate.slot().isBookable(now)).count();
        }

        /** Returns why this mentor cannot take the mock in this slot; null when they can. */
        @Nullable String obstacle(MentorSuggestionStore.Candidate candidate, UUID mentorId) {
            var slot = candidate.slot();
            if (!slot.startsAt().isAfter(now)) return "This time has passed";
            if (slot.status() == SlotStatus.BOOKED) return "This time is already booked";
            if (slot.status() == SlotStatus.BLOCKED) return "This time is blocked";
            if (slot.mentorId() != null && !slot.mentorId().equals(mentorId)) {
                return "This time belongs to another mentor";
            }
            if (load(slot, mentorId).busy()) return "Has another mock at this time";
            if (candidate.menteeBusy()) return "The mentee has another mock at this time";
            return candidate.linkFree() ? null : "No meeting link is free at this time";
        }

        /**
         * Returns the week with the fewest mocks of this mentor, among the weeks of the slots they can take, or of all
         * bookable slots when they can take none.
         */
        MentorFit.@Nullable Week leastBusyWeek(UUID mentorId) {
            return candidates.stream()
                    .filter(candidate -> candidate.slot().isBookable(now))
                    .min(Comparator.comparing(
                                    (MentorSuggestionStore.Candidate candidate) ->
                                            obstacle(candidate, mentorId) != null)
                            .thenComparing(candidate -> load(candidate.slot(), mentorId).mocksInWeek()))
                    .map(MentorSuggestionStore.Candidate::slot)
                    .map(slot -> new MentorFit.Week(
                            slot.startsAt().atZone(zone).toLocalDate(), load(slot, mentorId).mocksInWeek()))
                    .orElse(null);
        }

        private MentorSuggestionStore.Load load(Slot slot, UUID mentorId) {
            var none = new MentorSuggestionStore.Load(mentorId, slot.id(), 0, false);
            return loads.getOrDefault(mentorId, Map.of()).getOrDefault(slot.id(), none);
        }
    }
}
