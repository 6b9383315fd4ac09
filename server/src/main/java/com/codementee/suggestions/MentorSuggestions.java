package com.codementee.suggestions;

import com.codementee.bookings.PreferredSlot;
import com.codementee.bookings.assignments.Assignments;
import com.codementee.bookings.store.BookingReader;
import com.codementee.mentors.ActiveMentor;
import com.codementee.mentors.Mentor;
import com.codementee.mentors.Mentors;
import com.codementee.platform.errors.ApiException;
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
 * Who could take a pending request, the best first, those who can at none of its times last. A handful of statements,
 * however many mentors there are. What is said here reserves nothing; a confirmation decides anew.
 */
@Service
class MentorSuggestions {

    private final BookingReader reader;
    private final MentorSuggestionStore store;
    private final Mentors mentors;
    private final InstantSource clock;
    private final ZoneId zone;

    MentorSuggestions(BookingReader reader, MentorSuggestionStore store, Mentors mentors, InstantSource clock, ZoneId zone) {
        this.reader = reader;
        this.store = store;
        this.mentors = mentors;
        this.clock = clock;
        this.zone = zone;
    }

    /** @throws ApiException 404 when there is no such request, 409 BOOKING_NOT_PENDING when it has been decided */
    List<MentorSuggestion> of(UUID bookingId, @Nullable String q, int limit) {
        var booking = reader.find(bookingId).orElseThrow(() -> ApiException.notFound("This booking request"));
        Assignments.checkPending(booking.status());
        var asked = new MentorFit.Asked(
                booking.interviewType(), booking.experienceLevel(), booking.companyName(), booking.specificTopics());
        var times = new Times(clock.instant(), zone, store.choices(bookingId), loads(bookingId));
        var best = mentors.active(q).stream()
                .map(mentor -> ranked(asked, mentor, times))
                .sorted(Comparator.comparing((Ranked one) -> one.free.isEmpty())
                        .thenComparing(one -> one.fit.score(), Comparator.reverseOrder())
                        .thenComparing(one -> one.mentor.name())
                        .thenComparing(one -> one.mentor.id()))
                .limit(limit)
                .toList();
        var shown = mentors.byIds(best.stream().map(one -> one.mentor.id()).toList());
        return best.stream().filter(one -> shown.containsKey(one.mentor.id())).map(one -> one.with(shown.get(one.mentor.id()))).toList();
    }

    /** A mentor with their place among the others, before all of them is read. */
    private record Ranked(ActiveMentor mentor, MentorFit fit, List<PreferredSlot> free, List<BusySlot> busy) {

        MentorSuggestion with(Mentor whole) {
            return new MentorSuggestion(whole, fit.score(), fit.reasons(), free, busy);
        }
    }

    private Map<UUID, Map<UUID, MentorSuggestionStore.Load>> loads(UUID bookingId) {
        return store.loads(bookingId, zone.getId()).stream().collect(Collectors.groupingBy(
                MentorSuggestionStore.Load::mentorId, Collectors.toMap(MentorSuggestionStore.Load::slotId, Function.identity())));
    }

    private static Ranked ranked(MentorFit.Asked asked, ActiveMentor mentor, Times times) {
        var free = new ArrayList<PreferredSlot>();
        var busy = new ArrayList<BusySlot>();
        for (var choice : times.choices) {
            var slot = PreferredSlot.of(choice.slotId(), choice.startsAt(), choice.endsAt(), choice.status(), times.zone);
            var why = times.why(choice, mentor.id());
            if (why == null) free.add(slot);
            else busy.add(BusySlot.of(slot, why));
        }
        var fit = MentorFit.of(
                asked, mentor,
                new MentorFit.Times(times.bookable(), free.size(), times.emptiestWeek(mentor.id())),
                times.now.atZone(times.zone).toLocalDate());
        return new Ranked(mentor, fit, List.copyOf(free), List.copyOf(busy));
    }

    /** The request's slots, and who has what around them. */
    private record Times(
            Instant now, ZoneId zone, List<MentorSuggestionStore.Choice> choices, Map<UUID, Map<UUID, MentorSuggestionStore.Load>> loads) {

        int bookable() {
            return (int) choices.stream().filter(choice -> gone(choice) == null).count();
        }

        /** Why the mock cannot be held at this slot with this mentor; null when it can. */
        @Nullable String why(MentorSuggestionStore.Choice choice, UUID mentorId) {
            var gone = gone(choice);
            if (gone != null) return gone;
            if (choice.mentorId() != null && !choice.mentorId().equals(mentorId)) return "This time is another mentor's";
            if (load(choice, mentorId).busy()) return "Interviews somebody else then";
            if (choice.menteeBusy()) return "The mentee has another mock then";
            return choice.linkFree() ? null : "No meeting link is free then";
        }

        /** Why nobody can have this slot any more; null when it can be booked. */
        private @Nullable String gone(MentorSuggestionStore.Choice choice) {
            if (!choice.startsAt().isAfter(now)) return "This time has passed";
            if (choice.status() == SlotStatus.BOOKED) return "Booked for somebody else";
            return choice.status() == SlotStatus.BLOCKED ? "This time is blocked" : null;
        }

        /** Of the weeks in which this mentor can hold it, the one with the fewest mocks; else of those that can be booked. */
        MentorFit.@Nullable Week emptiestWeek(UUID mentorId) {
            return choices.stream()
                    .filter(choice -> gone(choice) == null)
                    .min(Comparator.comparing((MentorSuggestionStore.Choice choice) -> why(choice, mentorId) != null)
                            .thenComparing(choice -> load(choice, mentorId).mocksInWeek()))
                    .map(choice -> new MentorFit.Week(
                            choice.startsAt().atZone(zone).toLocalDate(), load(choice, mentorId).mocksInWeek()))
                    .orElse(null);
        }

        private MentorSuggestionStore.Load load(MentorSuggestionStore.Choice choice, UUID mentorId) {
            var none = new MentorSuggestionStore.Load(mentorId, choice.slotId(), 0, false);
            return loads.getOrDefault(mentorId, Map.of()).getOrDefault(choice.slotId(), none);
        }
    }
}
