package com.codementee.suggestions;

import static com.codementee.bookings.reliability.MentorReliabilities.ReliabilityStatus.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.bookings.reliability.Reliability;
import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.codementee.mentors.ActiveMentor;
import com.codementee.suggestions.MentorFit.Availability;
import com.codementee.suggestions.MentorFit.Wanted;
import com.codementee.suggestions.MentorFit.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentorFitTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final UUID AMAZON = UUID.randomUUID();
    private static final Wanted WANTED =
            new Wanted(InterviewType.SYSTEM_DESIGN, ExperienceLevel.SENIOR, AMAZON, "Amazon",
                    List.of("Caching", "Queues"));
    private static final Availability ALL_FREE = new Availability(3, 3, 0, new Week(TODAY, 0));

    private static ActiveMentor mentor(@Nullable Integer years, @Nullable Double stars, int ratings, int capacity) {
        return new ActiveMentor(
                UUID.randomUUID(), "Kavya", List.of("Google", "Amazon"), List.of(AMAZON),
                List.of("coding", "system_design"), List.of("caching", "Queues"), years, capacity, stars, ratings);
    }

    /** Returns a mentor who lists only these topics. */
    private static ActiveMentor blank(List<String> topics, @Nullable Double stars, int ratings, int capacity) {
        return new ActiveMentor(
                UUID.randomUUID(), "Ravi", List.of(), List.of(), List.of(), topics, null, capacity, stars, ratings);
    }

    private static MentorFit fit(Wanted wanted, ActiveMentor mentor, Availability availability, LocalDate today) {
        return MentorFit.of(wanted, mentor, NEW.reliability(), availability, today);
    }

    private static int score(ActiveMentor mentor, Availability availability) {
        return fit(WANTED, mentor, availability, TODAY).score();
    }

    @Test
    void givesFullScoreToAPerfectFit() {
        var fit = fit(WANTED, mentor(9, 5.0, 1_000_000, 3), ALL_FREE, TODAY);

        assertThat(fit.score()).isEqualTo(100);
        assertThat(fit.reasons()).containsExactly(
                "Lists system design interviews", "Lists Amazon", "Knows Caching, Queues", "9 years of experience",
                "Free at 3 of 3 preferred times", "0 of 3 mocks this week", "5.0 stars from 1000000 ratings");
    }

    @Test
    void givesZeroWhenNothingFits() {
        var nothing = blank(List.of(), 1.0, 1_000_000, 0);

        var fit = fit(WANTED, nothing, new Availability(0, 0, 0, null), TODAY);

        assertThat(fit.score()).isZero();
        assertThat(fit.reasons()).containsExactly(
                "Does not list system design interviews", "No preferred time can be booked any more",
                "1.0 stars from 1000000 ratings");
    }

    @ParameterizedTest
    @CsvSource({"junior, 0, 5", "mid, 1, 0", "mid, 2, 5", "senior, 4, 0", "senior, 5, 5", "staff_plus, 7, 0",
            "staff_plus, 8, 5"})
    void requiresTheYearsOfTheLevel(String level, int years, int points) {
        var wanted = new Wanted(
                InterviewType.CODING, ExperienceLevel.valueOf(level.toUpperCase()), UUID.randomUUID(), "Meta",
                List.of());

        int with = fit(wanted, mentor(years, null, 0, 3), ALL_FREE, TODAY).score();
        int without = fit(wanted, mentor(null, null, 0, 3), ALL_FREE, TODAY).score();

        assertThat(with - without).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 15", "3, 1, 5", "3, 0, 0", "0, 0, 0"})
    void scoresTheShareOfFreeSlots(int bookable, int free, int points) {
        int busy = score(mentor(9, null, 0, 3), new Availability(3, 0, 0, new Week(TODAY, 0)));

        assertThat(score(mentor(9, null, 0, 3), new Availability(bookable, free, 0, new Week(TODAY, 0))) - busy)
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 4, 10", "1, 4, 8", "3, 4, 3", "4, 4, 0", "5, 4, 0", "0, 0, 0"})
    void scoresTheShareOfFreeCapacity(int mocks, int capacity, int points) {
        int full = score(mentor(9, 4.0, 1, 1), new Availability(3, 3, 0, new Week(TODAY, 1)));

        int score = score(mentor(9, 4.0, 1, capacity), new Availability(3, 3, 0, new Week(TODAY, mocks)));

        assertThat(score - full).isBetween(points - 1, points);
    }

    @Test
    void limitsTheWeightOfASingleRating() {
        int unrated = score(mentor(9, null, 0, 3), ALL_FREE);
        int oneBad = score(mentor(9, 1.0, 1, 3), ALL_FREE);
        int manyBad = score(mentor(9, 1.0, 50, 3), ALL_FREE);
        int manyGood = score(mentor(9, 4.9, 50, 3), ALL_FREE);

        assertThat(List.of(manyBad, oneBad, unrated, manyGood)).isSorted().doesNotHaveDuplicates();
        assertThat(unrated - oneBad).isLessThanOrEqualTo(2);
    }

    @Test
    void scoresEachTopicAndGivesAllPointsWhenNoneIsRequested() {
        var one = blank(List.of("CACHING"), null, 0, 3);
        var none = blank(List.of(), null, 0, 3);
        var withoutTopics = new Wanted(WANTED.type(), WANTED.level(), WANTED.companyId(), WANTED.company(), List.of());

        int bare = score(none, ALL_FREE);

        assertThat(score(one, ALL_FREE) - bare).isBetween(7, 8);
        assertThat(fit(withoutTopics, none, ALL_FREE, TODAY).score() - bare).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 1 of 3 mocks this week", "2026-11-22, 1 of 3 mocks this week",
        "2026-11-23, 1 of 3 mocks in the week of 23 November", "2026-12-06, 1 of 3 mocks in the week of 30 November"})
    void namesTheWeekOfTheLoad(LocalDate day, String reason) {
        assertThat(fit(WANTED, mentor(9, null, 0, 3), new Availability(3, 3, 0, new Week(day, 1)), TODAY)
                .reasons()).contains(reason);
    }

    @Test
    void usesTheSingularForOne() {
        var once = fit(WANTED, mentor(9, 4.25, 1, 1), new Availability(1, 1, 0, new Week(TODAY, 0)), TODAY)
                .reasons();
        var busy = fit(WANTED, mentor(9, null, 0, 1), new Availability(1, 0, 0, new Week(TODAY, 0)), TODAY)
                .reasons();
        var allBusy = fit(WANTED, mentor(9, null, 0, 1), new Availability(2, 0, 0, new Week(TODAY, 0)), TODAY)
                .reasons();

        assertThat(once).contains("Free at the only bookable time", "0 of 1 mock this week", "4.3 stars from 1 rating");
        assertThat(busy).contains("Busy at the only bookable time", "Not rated yet");
        assertThat(allBusy).contains("Busy at all 2 preferred times");
    }

    @Test
    void saysWhereMeetingLinksHaveRunOut() {
        var kavya = mentor(9, null, 0, 3);
        assertThat(fit(WANTED, kavya, new Availability(3, 3, 1, new Week(TODAY, 0)), TODAY).reasons())
                .contains("Free at 3 of 3 preferred times", "No meeting link is free at 1 of them");
        assertThat(fit(WANTED, kavya, new Availability(2, 2, 2, new Week(TODAY, 0)), TODAY).reasons())
                .contains("No meeting link is free at any of them");
        assertThat(fit(WANTED, kavya, new Availability(1, 1, 1, new Week(TODAY, 0)), TODAY).reasons())
                .contains("Free at the only bookable time", "No meeting link is free then");
    }

    /** With 4 mocks more: 15 × (3 × no-shows + 2 × late declines + late feedbacks) / (mocks + 4). */
    @ParameterizedTest
    @CsvSource({
        "12, 0, 0, 0, 0", "12, 1, 0, 2, 5", "1, 1, 0, 0, 9", "60, 0, 0, 2, 0", "12, 0, 1, 0, 2", "4, 4, 0, 0, 15",
        "0, 0, 0, 0, 0"})
    void countsWhatWentWrongAgainstAMentor(int mocks, int noShows, int lateDeclines, int lateFeedback, int less) {
        var reliability = new Reliability(mocks, noShows, lateDeclines, lateFeedback);
        var mentor = mentor(9, 5.0, 1_000_000, 3);

        assertThat(MentorFit.of(WANTED, mentor, reliability, ALL_FREE, TODAY).score()).isEqualTo(100 - less);
    }

    @Test
    void explainsWhatWentWrong() {
        var mentor = mentor(9, 5.0, 1_000_000, 3);

        assertThat(MentorFit.of(WANTED, mentor, new Reliability(12, 1, 1, 2), ALL_FREE, TODAY).reasons())
                .contains("1 no-show, 1 late decline and 2 late feedbacks in 12 mocks (90 days): 7 points less");
        assertThat(MentorFit.of(WANTED, mentor, new Reliability(60, 0, 0, 1), ALL_FREE, TODAY).reasons())
                .contains("1 late feedback in 60 mocks (90 days): no points less");
        assertThat(MentorFit.of(WANTED, mentor, new Reliability(12, 0, 0, 0), ALL_FREE, TODAY).reasons())
                .noneMatch(reason -> reason.contains("90 days"));
    }

    @Test
    void neverScoresBelowZero() {
        var fit = MentorFit.of(
                WANTED, blank(List.of(), 1.0, 1_000_000, 0), new Reliability(4, 4, 0, 0),
                new Availability(0, 0, 0, null), TODAY);

        assertThat(fit.score()).isZero();
    }
}
