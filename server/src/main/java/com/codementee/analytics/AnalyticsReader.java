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
import com.codementee.analytics.AnalyticsStore.MentorAccount;
import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.reminders.PromisedTimes;
import com.codementee.catalog.InterviewType;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.json.WireEnum;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Computes the sections of the analytics, each from one statement. */
@Service
class AnalyticsReader {

    private static final double MINUTES_PER_HOUR = 60;

    private final AnalyticsStore store;
    private final Transactions transactions;
    private final InstantSource clock;

    AnalyticsReader(AnalyticsStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param section the only part to compute; null for all */
    AnalyticsReport read(AnalyticsRange range, @Nullable AnalyticsSection section) {
        var wanted = section == null ? EnumSet.allOf(AnalyticsSection.class) : EnumSet.of(section);
        boolean revenue = wanted.contains(REVENUE_BY_PLAN) || wanted.contains(REVENUE_BY_MONTH);
        boolean bookings = wanted.contains(BOOKINGS_BY_STATUS) || wanted.contains(BOOKINGS_BY_COMPANY)
                || wanted.contains(BOOKINGS_BY_TYPE);
        return new AnalyticsReport(
                range.from(), range.to(), range.zone(),
                wanted.contains(USERS) ? users(range) : Users.NONE,
                wanted.contains(FUNNEL) ? funnel(range) : Funnel.NONE,
                revenue ? revenue(range) : Revenue.NONE,
                bookings ? bookings(range) : Bookings.NONE,
                wanted.contains(ASSIGNMENT_HOURS) ? assignmentHours(range) : AssignmentHours.NONE,
                wanted.contains(MENTORS) ? mentors(range) : List.of(),
                wanted.contains(RATINGS) ? ratings(range) : Ratings.NONE,
                wanted.contains(SESSIONS) ? sessions(range) : Sessions.NONE,
                section);
    }

    private Users users(AnalyticsRange range) {
        var accounts = store.accounts(clock.instant(), range.from(), range.to());
        return new Users(
                accounts.mentees() - accounts.paused() - accounts.active(), accounts.active(), accounts.paused(),
                accounts.mentors(), accounts.created());
    }

    private Funnel funnel(AnalyticsRange range) {
        var reached = store.milestones(range.from(), range.to());
        return new Funnel(reached.registered(), reached.requested(), reached.paid(), reached.completed());
    }

    private Revenue revenue(AnalyticsRange range) {
        var money = facts(range, "orders", "refunds");
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
        var facts = facts(range, "bookings");
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
        var minutes = store.assignmentMinutes(
                range.from(), range.to(), clock.instant().minus(PromisedTimes.MENTOR_WITHIN));
        return new AssignmentHours(
                hours(minutes.median()), hours(minutes.p90()), minutes.waiting(), minutes.overdue());
    }

    private static @Nullable Double hours(@Nullable Integer minutes) {
        return minutes == null ? null : Double.valueOf(FactSet.rounded(minutes / MINUTES_PER_HOUR));
    }

    private List<Mentor> mentors(AnalyticsRange range) {
        var mentors = new ArrayList<MentorAccount>();
        var totals = new HashMap<UUID, MentorTotals>();
        transactions.run(() -> store.mentorRows(quarter(range.from()), quarter(range.to()), row -> {
            var mentor = totals.computeIfAbsent(row.mentorId(), _ -> new MentorTotals());
            row.addTo(mentor, range);
            if (row.name() != null) mentors.add(new MentorAccount(row.mentorId(), row.name(), row.weeklyCapacity()));
        }));
        mentors.addAll(formerMentors(mentors, totals));
        return mentors.stream()
                .map(mentor -> totals.get(mentor.id()).report(mentor, range.days()))
                .sorted(Comparator.comparingLong(Mentor::mocks).reversed()
                        .thenComparing(Mentor::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Mentor::mentorId))
                .toList();
    }

    /** People who have mocks in the range and are no longer mentors. There are hardly any. */
    private List<MentorAccount> formerMentors(List<MentorAccount> mentors, Map<UUID, MentorTotals> totals) {
        var former = totals.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        mentors.forEach(mentor -> former.remove(mentor.id()));
        return former.isEmpty() ? List.of() : store.mentorAccounts(former);
    }

    private static LocalDate quarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private Ratings ratings(AnalyticsRange range) {
        var facts = facts(range, "ratings");
        return new Ratings(facts.count(), facts.averageValue());
    }

    private Sessions sessions(AnalyticsRange range) {
        var facts = facts(range, "mocks");
        return new Sessions(
                facts.in("held").count(), facts.in("no_show_mentor").count(), facts.in("no_show_mentee").count(),
                facts.in("cancelled").count());
    }

    private FactSet facts(AnalyticsRange range, String... sources) {
        return new FactSet(store.facts(List.of(sources), range.from(), range.to()));
    }
}
