package com.codementee.analytics;

import com.codementee.platform.csv.CsvSource;
import com.codementee.platform.csv.CsvTable;
import com.codementee.platform.csv.Paise;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a range of days in the platform's time zone, both ends inclusive. Money is in paise.
 *
 * @param section the only part that was computed, for CSV; the others are empty. Null if all were
 */
record AnalyticsReport(
        LocalDate from,
        LocalDate to,
        ZoneId timezone,
        Users users,
        Funnel funnel,
        Revenue revenue,
        Bookings bookings,
        AssignmentHours assignmentHours,
        List<Mentor> mentors,
        Ratings ratings,
        Sessions sessions,
        @JsonIgnore @Nullable AnalyticsSection section)
        implements CsvSource {

    /** The current numbers of accounts; {@code created} counts the mentees who registered in the range. */
    @Schema(name = "AnalyticsUsers")
    record Users(
            long free, long active, long paused, long mentors,
            @JsonProperty("new") long created) {

        static final Users NONE = new Users(0, 0, 0, 0, 0);
    }

    /** The mentees who registered in the range, and how many of them had reached each milestone by its end. */
    @Schema(name = "AnalyticsFunnel")
    record Funnel(
            long registered,
            @Schema(description = "Made a booking request, or an order with one") long requested,
            long paid,
            @Schema(description = "Had a mock that took place") long completed) {

        static final Funnel NONE = new Funnel(0, 0, 0, 0);
    }

    /** Money by the day it moved: a payment counts when it was made, a refund when it was processed. */
    @Schema(name = "AnalyticsRevenue")
    record Revenue(long gross, long refunded, long net, List<PlanRevenue> byPlan, List<MonthRevenue> byMonth) {

        static final Revenue NONE = new Revenue(0, 0, 0, List.of(), List.of());
    }

    @Schema(name = "AnalyticsPlanRevenue")
    record PlanRevenue(String planId, long orders, @Paise long gross, @Paise long refunded) {}

    /** The days of one month that lie in the range. */
    @Schema(name = "AnalyticsMonthRevenue")
    record MonthRevenue(
            @Schema(type = "string", example = "2026-11") YearMonth month,
            long orders,
            @Paise long gross,
            @Paise long refunded,
            @Schema(description = "Whether the month is over and the range contains all of its days")
                    boolean complete) {}

    /** The booking requests that were made in the range, by their present status, company and interview type. */
    @Schema(name = "AnalyticsBookings")
    record Bookings(Map<String, Long> byStatus, List<CompanyCount> byCompany, Map<String, Long> byType) {

        static final Bookings NONE = new Bookings(Map.of(), List.of(), Map.of());
    }

    @Schema(name = "AnalyticsCompany")
    record CompanyCount(UUID companyId, String name, long count) {}

    /**
     * Hours from a request to its confirmation, of the requests that were confirmed in the range, and the requests that
     * wait for a mentor now, in all and for more than 24 hours.
     */
    @Schema(name = "AnalyticsAssignmentHours")
    record AssignmentHours(@Nullable Double median, @Nullable Double p90, long waiting, long overdue) {

        static final AssignmentHours NONE = new AssignmentHours(null, null, 0, 0);
    }

    /** A mentor's mocks that start in the range. */
    @Schema(name = "AnalyticsMentor")
    record Mentor(
            UUID mentorId,
            String name,
            @Schema(description = "Mocks that took place") long mocks,
            @Schema(description = "Mocks that were not cancelled, as a share of the mentor's weekly capacity; null if none is set")
                    @Nullable Double utilisation,
            @Nullable Double averageRating,
            @Schema(description = "Hours from the end of a mock to its feedback")
                    @Nullable Double feedbackHoursMedian) {}

    /** The ratings that were given in the range. */
    @Schema(name = "AnalyticsRatings")
    record Ratings(long count, @Nullable Double average) {

        static final Ratings NONE = new Ratings(0, null);
    }

    /** The mocks that start in the range. A mock that was moved counts as cancelled at its earlier time. */
    @Schema(name = "AnalyticsSessions")
    record Sessions(long held, long noShowMentor, long noShowMentee, long cancelled) {

        static final Sessions NONE = new Sessions(0, 0, 0, 0);
    }

    @Override
    public CsvTable<?> toCsv() {
        return switch (Objects.requireNonNull(section)) {
            case USERS -> row(users);
            case FUNNEL -> row(funnel);
            case REVENUE_BY_PLAN -> table(PlanRevenue.class, revenue.byPlan);
            case REVENUE_BY_MONTH -> table(MonthRevenue.class, revenue.byMonth);
            case BOOKINGS_BY_STATUS -> counts(bookings.byStatus);
            case BOOKINGS_BY_COMPANY -> table(CompanyCount.class, bookings.byCompany);
            case BOOKINGS_BY_TYPE -> counts(bookings.byType);
            case ASSIGNMENT_HOURS -> row(assignmentHours);
            case MENTORS -> table(Mentor.class, mentors);
            case RATINGS -> row(ratings);
            case SESSIONS -> row(sessions);
        };
    }

    private <T extends Record> CsvTable<T> table(Class<T> type, List<T> rows) {
        return new CsvTable<>("analytics-" + Objects.requireNonNull(section).wire(), type, rows);
    }

    @SuppressWarnings("unchecked")
    private <T extends Record> CsvTable<T> row(T row) {
        return table((Class<T>) row.getClass(), List.of(row));
    }

    private record Count(String name, long count) {}

    private CsvTable<Count> counts(Map<String, Long> counts) {
        return table(Count.class, counts.entrySet().stream()
                .map(one -> new Count(one.getKey(), one.getValue()))
                .toList());
    }
}
