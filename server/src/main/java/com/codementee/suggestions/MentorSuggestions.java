package com.codementee.suggestions;

import com.codementee.bookings.PreferredSlot;
import com.codementee.bookings.assignments.Assignments;
import com.codementee.bookings.reliability.MentorReliabilities.ReliabilityStatus;
import com.codementee.bookings.reliability.MentorReliabilities;
import com.codementee.bookings.reliability.Reliability;
import com.codementee.bookings.store.AdminBooking.Decline;
import com.codementee.bookings.store.BookingReader;
import com.codementee.mentors.ActiveMentor;
import com.codementee.mentors.Mentor;
import com.codementee.mentors.MentorReader;
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
 * Ranks the active mentors for a pending request: best score first, then those who are not free in any of its slots,
 * and last those who declined it. Runs the same number of statements for any number of mentors.
 */
@Service
class MentorSuggestions {

    private final BookingReader reader;
    private final MentorSuggestionStore store;
    private final MentorReader mentors;
    private final MentorReliabilities reliabilities;
    private final InstantSource clock;
    private final ZoneId zone;

    MentorSuggestions(
            BookingReader reader, MentorSuggestionStore store, MentorReader mentors,
            MentorReliabilities reliabilities, InstantSource clock, ZoneId zone) {
        this.reader = reader;
        this.store = store;
        this.mentors = mentors;
        this.reliabilities = reliabilities;
        this.clock = clock;
        this.zone = zone;
    }

    /** @throws ApiException 404 if the request does not exist, 409 BOOKING_NOT_PENDING if it is not pending */
    List<MentorSuggestion> suggest(UUID bookingId, @Nullable String q, int limit) {
        var booking = reader.find(bookingId).orElseThrow(() -> ApiException.notFound("This booking request"));
        Assignments.checkPending(booking.status());
        var interview = booking.interview();
        var wanted = new MentorFit.Wanted(
                interview.interviewType(), interview.experienceLevel(), booking.company().id(),
                booking.company().name(), interview.specificTopics());
        var calendar = new Calendar(clock.instant(), zone, store.candidates(bookingId), loads(bookingId));
        var declines = latestDeclines(bookingId);
        var active = mentors.listActive(q);
        var statuses = reliabilities.of(active.stream().map(ActiveMentor::id).toList());
        var best = active.stream()
                .map(mentor -> rank(
                        wanted, mentor, statuses.getOrDefault(mentor.id(), ReliabilityStatus.NEW).reliability(),
                        calendar, declines.get(mentor.id())))
                .sorted(Comparator.comparing((Ranked ranked) -> ranked.declined != null)
                        .thenComparing(ranked -> !ranked.available)
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

    /** A mentor and their score. The details are read later, for the best mentors only. */
    private record Ranked(
            ActiveMentor mentor, MentorFit fit, boolean available, List<PreferredSlot> free, List<BusySlot> busy,
                    @Nullable Decline declined) {

        MentorSuggestion toSuggestion(Mentor details) {
            return new MentorSuggestion(details, fit.score(), fit.reasons(), free, busy, declined);
        }
    }

    private Map<UUID, Map<UUID, MentorSuggestionStore.Load>> loads(UUID bookingId) {
        return store.loads(bookingId, zone.getId()).stream().collect(Collectors.groupingBy(
                MentorSuggestionStore.Load::mentorId,
                Collectors.toMap(MentorSuggestionStore.Load::slotId, Function.identity())));
    }

    /** Returns each mentor's latest decline of the request. */
    private Map<UUID, Decline> latestDeclines(UUID bookingId) {
        return reader.declinesOf(bookingId).stream()
                .collect(Collectors.toMap(Decline::mentorId, Function.identity(), (latest, _) -> latest));
    }

    private static Ranked rank(
            MentorFit.Wanted wanted, ActiveMentor mentor, Reliability reliability, Calendar calendar,
            @Nullable Decline declined) {
        var free = new ArrayList<PreferredSlot>();
        var busy = new ArrayList<BusySlot>();
        for (var candidate : calendar.candidates) {
            var slot = PreferredSlot.of(candidate.slot(), calendar.zone);
            var obstacle = calendar.obstacle(candidate, mentor.id());
            if (obstacle == null) free.add(slot);
            else busy.add(BusySlot.of(slot, obstacle));
        }
        var availability = calendar.availability(mentor.id());
        var fit = MentorFit.of(
                wanted, mentor, reliability, availability, calendar.now.atZone(calendar.zone).toLocalDate());
        return new Ranked(mentor, fit, availability.free() > 0, List.copyOf(free), List.copyOf(busy), declined);
    }

    /** The request's slots with the mocks around them. */
    private record Calendar(
            Instant now, ZoneId zone, List<MentorSuggestionStore.Candidate> candidates,
            Map<UUID, Map<UUID, MentorSuggestionStore.Load>> loads) {

        MentorFit.Availability availability(UUID mentorId) {
            var bookable = candidates.stream().filter(candidate -> candidate.slot().isBookable(now)).toList();
            long free = bookable.stream().filter(candidate -> isMentorFree(candidate, mentorId)).count();
            long withoutLink = bookable.stream().filter(candidate -> !candidate.linkFree()).count();
            return new MentorFit.Availability(bookable.size(), (int) free, (int) withoutLink, leastBusyWeek(mentorId));
        }

        private boolean isMentorFree(MentorSuggestionStore.Candidate candidate, UUID mentorId) {
            var obstacle = obstacle(candidate, mentorId);
            return obstacle == null || !obstacle.ofMentor();
        }

        /** Returns why this mentor cannot take the mock in this slot, or null if they can. */
        @Nullable Obstacle obstacle(MentorSuggestionStore.Candidate candidate, UUID mentorId) {
            var slot = candidate.slot();
            if (!slot.startsAt().isAfter(now)) return Obstacle.PAST;
            if (slot.status() == SlotStatus.BOOKED) return Obstacle.BOOKED;
            if (slot.status() == SlotStatus.BLOCKED) return Obstacle.BLOCKED;
            if (slot.mentorId() != null && !slot.mentorId().equals(mentorId)) return Obstacle.OTHER_MENTOR;
            if (load(slot, mentorId).busy()) return Obstacle.MENTOR_BUSY;
            if (candidate.menteeBusy()) return Obstacle.MENTEE_BUSY;
            return candidate.linkFree() ? null : Obstacle.NO_MEETING_LINK;
        }

        /**
         * Returns the week in which this mentor has the fewest mocks, among the weeks of the slots that they can take,
         * or of all bookable slots if they can take none.
         */
        private MentorFit.@Nullable Week leastBusyWeek(UUID mentorId) {
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
