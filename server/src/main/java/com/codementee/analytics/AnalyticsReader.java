package com.codementee.analytics;

import static com.codementee.analytics.AnalyticsSection.ASSIGNMENT_HOURS;
import static com.codementee.analytics.AnalyticsSection.BOOKINGS_BY_COMPANY;
import static com.codementee.analytics.AnalyticsSection.BOOKINGS_BY_STATUS;
import static com.codementee.analytics.AnalyticsSection.BOOKINGS_BY_TYPE;
import static com.codementee.analytics.AnalyticsSection.FUNNEL;
import static com.codementee.analytics.AnalyticsSection.MENTORS;
import static com.codementee.analytics.AnalyticsSection.RATINGS;
import static com.codementee.analytics.AnalyticsSection.REVENUE_BY_MONTH;
import static com.codementee.analytics.AnalyticsSection.REVENUE_BY_PLAN;
import static com.codementee.analytics.AnalyticsSection.SESSIONS;
import static com.codementee.analytics.AnalyticsSection.USERS;

import com.codementee.analytics.AnalyticsReport.AssignmentHours;
import com.codementee.analytics.AnalyticsReport.Bookings;
import com.codementee.analytics.AnalyticsReport.CompanyCount;
import com.codementee.analytics.AnalyticsReport.Funnel;
import com.codementee.analytics.AnalyticsReport.Mentor;
import com.codementee.analytics.AnalyticsReport.MonthRevenue;
import com.codementee.analytics.AnalyticsReport.PlanRevenue;
import com.codementee.analytics.AnalyticsReport.Ratings;
import com.codementee.analytics.AnalyticsReport.Revenue;
import com.codementee.analytics.AnalyticsReport.Sessions;
import com.codementee.analytics.AnalyticsReport.Users;
import com.codementee.analytics.AnalyticsStore.MentorFigures;
import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.reminders.PromisedTimes;
import com.codementee.catalog.InterviewType;
import com.codementee.platform.json.WireEnum;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Computes the sections of the analytics, each from one statement. */
@Service
class AnalyticsReader {

    private static final double MEDIAN = 0.5;
    private static final double P90 = 0.9;
    private static final double DAYS_PER_WEEK = 7;
    private static final LocalDate FAR_FUTURE = LocalDate.of(9999, 12, 31);

    private final AnalyticsStore store;
    private final InstantSource clock;

    AnalyticsReader(AnalyticsStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param section the only part to compute; null for all */
    AnalyticsReport read(AnalyticsRange range, @Nullable AnalyticsSection section) {
        var wanted = section == null ? EnumSet.allOf(AnalyticsSection.class) : EnumSet.of(section);
        boolean users = wanted.contains(USERS);
        boolean funnel = wanted.contains(FUNNEL);
        var mentees = users || funnel ? facts("mentees", range) : new FactSet(List.of());
        boolean revenue = wanted.contains(REVENUE_BY_PLAN) || wanted.contains(REVENUE_BY_MONTH);
        boolean bookings = wanted.contains(BOOKINGS_BY_STATUS) || wanted.contains(BOOKINGS_BY_COMPANY)
                || wanted.contains(BOOKINGS_BY_TYPE);
        return new AnalyticsReport(
                range.from(), range.to(), range.zone(),
                users ? users(mentees) : Users.NONE,
                funnel ? funnel(mentees, range) : Funnel.NONE,
                revenue ? revenue(range) : Revenue.NONE,
                bookings ? bookings(range) : Bookings.NONE,
                wanted.contains(ASSIGNMENT_HOURS) ? assignmentHours(range) : AssignmentHours.NONE,
                wanted.contains(MENTORS) ? mentors(range) : List.of(),
                wanted.contains(RATINGS) ? ratings(range) : Ratings.NONE,
                wanted.contains(SESSIONS) ? sessions(range) : Sessions.NONE,
                section);
    }

    private Users users(FactSet mentees) {
        var accounts = store.accounts(clock.instant());
        var all = new FactSet(store.facts(List.of("mentees"), "registered", LocalDate.EPOCH, FAR_FUTURE)).count();
        return new Users(
                all - accounts.paused() - accounts.active(), accounts.active(), accounts.paused(), accounts.mentors(),
                mentees.of("registered").count());
    }

    private static Funnel funnel(FactSet mentees, AnalyticsRange range) {
        // Compares dates as text: the database writes them as YYYY-MM-DD.
        var reached = mentees.where(fact -> fact.dimension().compareTo(range.to().toString()) <= 0);
        return new Funnel(
                mentees.of("registered").count(), reached.of("requested").count(), reached.of("paid").count(),
                reached.of("completed").count());
    }

    private Revenue revenue(AnalyticsRange range) {
        var money = new FactSet(store.facts(List.of("orders", "refunds"), null, range.from(), range.to()));
        long gross = money.of("paid").amount();
        long refunded = money.of("refunded").amount();
        return new Revenue(gross, refunded, gross - refunded, byPlan(money), byMonth(money, range));
    }

    private static List<PlanRevenue> byPlan(FactSet money) {
        return money.distinct(Fact::dimension).stream()
                .map(plan -> {
                    var sold = money.in(plan);
                    return new PlanRevenue(plan, sold.of("paid").count(), sold.of("paid").amount(),
                            sold.of("refunded").amount());
                })
                .sorted(Comparator.comparingLong(PlanRevenue::gross).reversed())
                .toList();
    }

    private List<MonthRevenue> byMonth(FactSet money, AnalyticsRange range) {
        var today = LocalDate.ofInstant(clock.instant(), range.zone());
        return money.distinct(Fact::month).stream()
                .map(month -> {
                    var moved = money.where(fact -> fact.month().equals(month));
                    var last = month.plusMonths(1).minusDays(1);
                    return new MonthRevenue(
                            YearMonth.from(month), moved.of("paid").count(), moved.of("paid").amount(),
                            moved.of("refunded").amount(),
                            last.isBefore(today) && !month.isBefore(range.from()) && !last.isAfter(range.to()));
                })
                .toList();
    }

    private Bookings bookings(AnalyticsRange range) {
        var facts = facts("bookings", range);
        return new Bookings(
                counts(facts.of("status"), BookingStatus.values()),
                byCompany(facts.of("company")),
                counts(facts.of("type"), InterviewType.values()));
    }

    private static Map<String, Long> counts(FactSet facts, WireEnum[] values) {
        var counts = new LinkedHashMap<String, Long>();
        for (var value : values) counts.put(value.wire(), facts.in(value.wire()).count());
        return counts;
    }

    private static List<CompanyCount> byCompany(FactSet facts) {
        return facts.distinct(Fact::dimension).stream()
                .map(company -> {
                    var booked = facts.in(company);
                    var name = booked.all().stream().map(Fact::name).filter(Objects::nonNull).findFirst().orElse("");
                    return new CompanyCount(UUID.fromString(company), name, booked.count());
                })
                .sorted(Comparator.comparingLong(CompanyCount::count).reversed().thenComparing(CompanyCount::name))
                .toList();
    }

    private AssignmentHours assignmentHours(AnalyticsRange range) {
        var waited = facts("assignments", range);
        var pending = store.waiting(clock.instant().minus(PromisedTimes.MENTOR_WITHIN));
        return new AssignmentHours(
                waited.percentileHours(MEDIAN), waited.percentileHours(P90), pending.waiting(), pending.overdue());
    }

    private List<Mentor> mentors(AnalyticsRange range) {
        var instants = range.instants();
        return store.mentors(instants.start(), instants.end()).stream().map(row -> mentor(row, range)).toList();
    }

    private static Mentor mentor(MentorFigures row, AnalyticsRange range) {
        double capacity = row.weeklyCapacity() * range.days() / DAYS_PER_WEEK;
        var minutes = row.feedbackMinutes();
        return new Mentor(
                row.mentorId(), row.name(), row.held(),
                capacity == 0 ? null : FactSet.rounded(row.booked() / capacity),
                rounded(row.averageRating()),
                minutes == null ? null : FactSet.rounded(minutes / 60.0));
    }

    private static @Nullable Double rounded(@Nullable Double number) {
        return number == null ? null : Double.valueOf(FactSet.rounded(number));
    }

    private Ratings ratings(AnalyticsRange range) {
        var facts = facts("ratings", range);
        return new Ratings(facts.count(), facts.averageValue());
    }

    private Sessions sessions(AnalyticsRange range) {
        var facts = facts("mocks", range);
        return new Sessions(
                facts.in("held").count(), facts.in("no_show_mentor").count(), facts.in("no_show_mentee").count(),
                facts.in("cancelled").count());
    }

    private FactSet facts(String source, AnalyticsRange range) {
        return new FactSet(store.facts(List.of(source), null, range.from(), range.to()));
    }
}
