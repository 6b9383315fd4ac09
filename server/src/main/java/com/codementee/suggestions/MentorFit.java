package com.codementee.suggestions;

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
import org.jspecify.annotations.Nullable;

/**
 * How well a mentor fits a request, out of 100:
 *
 * <ul>
 *   <li>25 when they hold this type of interview, 20 when they have sat on the company's side;
 *   <li>15 for the share of the topics that they name, all of it when none is asked for;
 *   <li>5 when they have worked as long as the level asks for: 0, 2, 5 or 8 years;
 *   <li>15 for the share of the bookable times at which they are free;
 *   <li>10 for the share of their weekly capacity that is left in the emptiest of those weeks;
 *   <li>10 for their stars, from 1 to 5, where each mentor begins with three ratings of 4.
 * </ul>
 */
record MentorFit(int score, List<String> reasons) {

    private static final double FIRST_RATINGS = 3;
    private static final double FIRST_STARS = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    /** What is asked for. */
    record Asked(InterviewType type, ExperienceLevel level, String company, List<String> topics) {}

    /** How many of the request's times can be booked, at how many of them the mentor is free, and their emptiest week. */
    record Times(int bookable, int free, @Nullable Week week) {}

    /** A mentor's mocks in the week of a day. */
    record Week(LocalDate day, int mocks) {

        private LocalDate monday() {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    static MentorFit of(Asked asked, ActiveMentor mentor, Times times, LocalDate today) {
        boolean type = mentor.interviewTypes().contains(asked.type.wire());
        boolean company = mentor.companies().stream().anyMatch(asked.company::equalsIgnoreCase);
        var topics = asked.topics.stream().filter(topic -> mentor.topics().stream().anyMatch(topic::equalsIgnoreCase)).toList();
        boolean level = mentor.yearsExperience() != null && mentor.yearsExperience() >= years(asked.level);
        double score = (type ? 25 : 0)
                + (company ? 20 : 0)
                + 15 * (asked.topics.isEmpty() ? 1 : share(topics.size(), asked.topics.size()))
                + (level ? 5 : 0)
                + 15 * share(times.free, times.bookable)
                + 10 * room(times.week, mentor.weeklyCapacity())
                + 10 * (stars(mentor) - 1) / 4;
        var reasons = new ArrayList<String>();
        reasons.add((type ? "Holds " : "Does not list ") + words(asked.type) + " interviews");
        if (company) reasons.add("Has sat on " + asked.company + "'s side");
        if (!topics.isEmpty()) reasons.add("Knows " + String.join(", ", topics));
        if (level) reasons.add(mentor.yearsExperience() + (mentor.yearsExperience() == 1 ? " year" : " years") + " of experience");
        reasons.add(free(times));
        if (times.week != null) reasons.add(load(times.week, mentor.weeklyCapacity(), today));
        reasons.add(rated(mentor));
        return new MentorFit((int) Math.round(score), List.copyOf(reasons));
    }

    private static int years(ExperienceLevel level) {
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

    private static double room(@Nullable Week week, int capacity) {
        return week == null ? 0 : share(Math.max(0, capacity - week.mocks), capacity);
    }

    private static double stars(ActiveMentor mentor) {
        double given = mentor.averageRating() == null ? 0 : mentor.averageRating() * mentor.ratings();
        return (given + FIRST_STARS * FIRST_RATINGS) / (mentor.ratings() + FIRST_RATINGS);
    }

    private static String free(Times times) {
        if (times.bookable == 0) return "None of the preferred times can be booked any more";
        if (times.bookable == 1) return times.free == 1 ? "Free at the one time left to choose" : "Busy at the one time left to choose";
        if (times.free == 0) return "Busy at all " + times.bookable + " preferred times";
        return "Free at " + times.free + " of " + times.bookable + " preferred times";
    }

    private static String load(Week week, int capacity, LocalDate today) {
        boolean current = week.monday().equals(new Week(today, 0).monday());
        var when = current ? "this week" : "in the week of " + DAY.format(week.monday());
        return week.mocks + " of " + capacity + (capacity == 1 ? " mock " : " mocks ") + when;
    }

    private static String rated(ActiveMentor mentor) {
        if (mentor.averageRating() == null) return "Not rated yet";
        var stars = String.format(Locale.ROOT, "%.1f", mentor.averageRating());
        return stars + " stars from " + (mentor.ratings() == 1 ? "1 rating" : mentor.ratings() + " ratings");
    }

    private static String words(InterviewType type) {
        return switch (type) {
            case CODING -> "coding";
            case SYSTEM_DESIGN -> "system design";
            case BEHAVIORAL -> "behavioural";
            case HR_ROUND -> "HR";
        };
    }
}
