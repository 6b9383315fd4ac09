package com.codementee.suggestions;

import com.codementee.bookings.reliability.Reliability;
import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.codementee.mentors.ActiveMentor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How well a mentor fits a request, as a score of at most 100 points and its reasons:
 *
 * <ul>
 *   <li>25 if the mentor lists this interview type, 20 if they list the company;
 *   <li>15 for the share of the requested topics that they list, all 15 if the request has no topics;
 *   <li>5 if they have the years of experience that the level requires: 0, 2, 5 or 8;
 *   <li>15 for the share of the bookable slots at which they are free, whether or not the mentee and a meeting link
 * are;
 *   <li>10 for the share of their weekly capacity that is left in the least busy of the slots' weeks;
 *   <li>10 for their average stars, from 1 to 5, as if each mentor had three more ratings of 4;
 *   <li>up to 15 less for what went wrong in their mocks of the last 90 days: 15 times the share (3 × no-shows + 2 ×
 *       late declines + late feedbacks) / (mocks + 4), at most 1. The added 4 mocks keep a new mentor's first mishap
 *       from counting in full.
 * </ul>
 */
record MentorFit(int score, List<String> reasons) {

    private static final double PRIOR_RATINGS = 3;
    private static final double PRIOR_STARS = 4;
    private static final double MAX_RELIABILITY_PENALTY = 15;
    private static final double PRIOR_MOCKS = 4;
    private static final int NO_SHOW_WEIGHT = 3;
    private static final int LATE_DECLINE_WEIGHT = 2;
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    /** The properties of the request that affect the score. */
    record Wanted(InterviewType type, ExperienceLevel level, UUID companyId, String company, List<String> topics) {}

    /**
     * The number of the request's bookable slots, the number of those in which the mentor is free, and the mentor's
     * least busy week.
     *
     * @param withoutLink the number of bookable slots without a free meeting link
     */
    record Availability(int bookable, int free, int withoutLink, @Nullable Week week) {}

    /** The week of a day, and how many mocks the mentor has in that week. */
    record Week(LocalDate day, int mocks) {

        private LocalDate monday() {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    static MentorFit of(
            Wanted wanted, ActiveMentor mentor, Reliability reliability, Availability availability, LocalDate today) {
        boolean type = mentor.interviewTypes().contains(wanted.type.wire());
        boolean company = mentor.companyIds().contains(wanted.companyId);
        var topics = wanted.topics.stream().filter(topic -> mentor.topics().stream().anyMatch(topic::equalsIgnoreCase))
                .toList();
        boolean level = mentor.yearsExperience() != null && mentor.yearsExperience() >= requiredYears(wanted.level);
        double score = (type ? 25 : 0)
                + (company ? 20 : 0)
                + 15 * (wanted.topics.isEmpty() ? 1 : share(topics.size(), wanted.topics.size()))
                + (level ? 5 : 0)
                + 15 * share(availability.free, availability.bookable)
                + 10 * freeCapacity(availability.week, mentor.weeklyCapacity())
                + 10 * (stars(mentor) - 1) / 4
                - reliabilityPenalty(reliability);
        var reasons = new ArrayList<String>();
        reasons.add((type ? "Lists " : "Does not list ") + label(wanted.type) + " interviews");
        if (company) reasons.add("Lists " + wanted.company);
        if (!topics.isEmpty()) reasons.add("Knows " + String.join(", ", topics));
        if (level) {
            reasons.add(mentor.yearsExperience() + (mentor.yearsExperience() == 1 ? " year" : " years")
                    + " of experience");
        }
        reasons.add(availabilityReason(availability));
        if (availability.withoutLink > 0) reasons.add(linkReason(availability));
        if (availability.week != null) reasons.add(loadReason(availability.week, mentor.weeklyCapacity(), today));
        reasons.add(ratingReason(mentor));
        if (reliability.hasIncidents()) reasons.add(reliabilityReason(reliability));
        return new MentorFit((int) Math.max(0, Math.round(score)), List.copyOf(reasons));
    }

    private static int requiredYears(ExperienceLevel level) {
        return switch (level) {
            case JUNIOR -> 0;
            case MID -> 2;
            case SENIOR -> 5;
            case STAFF_PLUS -> 8;
        };
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static double freeCapacity(@Nullable Week week, int capacity) {
        return week == null ? 0 : share(Math.max(0, capacity - week.mocks), capacity);
    }

    private static double stars(ActiveMentor mentor) {
        double given = mentor.averageRating() == null ? 0 : mentor.averageRating() * mentor.ratings();
        return (given + PRIOR_STARS * PRIOR_RATINGS) / (mentor.ratings() + PRIOR_RATINGS);
    }

    private static long reliabilityPenalty(Reliability reliability) {
        int weighted = NO_SHOW_WEIGHT * reliability.noShows() + LATE_DECLINE_WEIGHT * reliability.lateDeclines()
                + reliability.lateFeedback();
        return Math.round(MAX_RELIABILITY_PENALTY * Math.min(1, weighted / (reliability.mocks() + PRIOR_MOCKS)));
    }

    private static String reliabilityReason(Reliability reliability) {
        long penalty = reliabilityPenalty(reliability);
        var points = penalty == 1 ? "1 point" : penalty + " points";
        return reliability.summary() + " (90 days): " + (penalty == 0 ? "no points less" : points + " less");
    }

    private static String availabilityReason(Availability availability) {
        if (availability.bookable == 0) return "No preferred time can be booked any more";
        if (availability.bookable == 1) {
            return (availability.free == 1 ? "Free" : "Busy") + " at the only bookable time";
        }
        if (availability.free == 0) return "Busy at all " + availability.bookable + " preferred times";
        return "Free at " + availability.free + " of " + availability.bookable + " preferred times";
    }

    private static String linkReason(Availability availability) {
        if (availability.bookable == 1) return "No meeting link is free then";
        if (availability.withoutLink == availability.bookable) return "No meeting link is free at any of them";
        return "No meeting link is free at " + availability.withoutLink + " of them";
    }

    private static String loadReason(Week week, int capacity, LocalDate today) {
        boolean current = week.monday().equals(new Week(today, 0).monday());
        var when = current ? "this week" : "in the week of " + DAY_AND_MONTH.format(week.monday());
        return week.mocks + " of " + capacity + (capacity == 1 ? " mock " : " mocks ") + when;
    }

    private static String ratingReason(ActiveMentor mentor) {
        if (mentor.averageRating() == null) return "Not rated yet";
        var stars = String.format(Locale.ROOT, "%.1f", mentor.averageRating());
        return stars + " stars from " + (mentor.ratings() == 1 ? "1 rating" : mentor.ratings() + " ratings");
    }

    private static String label(InterviewType type) {
        return switch (type) {
            case CODING -> "coding";
            case SYSTEM_DESIGN -> "system design";
            case BEHAVIORAL -> "behavioural";
            case HR_ROUND -> "HR";
        };
    }
}
