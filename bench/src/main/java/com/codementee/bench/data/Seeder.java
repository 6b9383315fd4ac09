package com.codementee.bench.data;

import com.codementee.bench.process.ServerProcess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Fills the database with years of data by COPY. One user in a hundred is a mentor, who interviews the other 99; five
 * mentees in six have bought a plan and requested six mocks. All values are computed from the row's number. Foreign
 * keys hold by construction and are not checked per row; all other constraints are.
 */
public final class Seeder {

    static final int USERS_A_MENTOR = 100;
    private static final int BOOKINGS_EACH = 6;
    private static final Duration BETWEEN_MOCKS = Duration.ofHours(29);
    private static final List<String> FIRST = List.of("Asha", "Rohan", "Priya", "Imran", "Meera", "Vikram", "Sana", "Tenzin", "Kavya", "Daniel");
    private static final List<String> LAST = List.of("Verma", "Das", "Nambiar", "Sheikh", "Nair", "Rao", "Qureshi", "Dorje", "Iyer", "Fernandes", "Mehta");
    private static final List<String> TYPES = List.of("coding", "system_design", "behavioral", "hr_round");

    private final CopyWriter out;
    private final long users;
    private final List<String> companies;
    private final Instant now = Instant.now();
    private final Instant today = now.truncatedTo(ChronoUnit.DAYS);

    private Seeder(Connection database, long users, List<String> companies) {
        this.out = new CopyWriter(database);
        this.users = users;
        this.companies = companies;
    }

    /** Kinds of rows, each with its own range of ids. */
    private enum Kind { PERSON, ORDER, MEMBERSHIP, SLOT, OPEN_SLOT, BOOKING, MOCK, TAKEN, RETURNED, FEEDBACK }

    public static String email(long user) {
        return "user-" + user + "@people.example";
    }

    public static UUID person(long user) {
        return id(Kind.PERSON, user);
    }

    /** Inserts users, five times as many booking requests and as many posts into a fresh database, without triggers. */
    public static void seed(ServerProcess product, long users) throws SQLException, IOException {
        try (var database = product.database(); var statement = database.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("SET maintenance_work_mem = '256MB'");
            // Keeps the roll-up of the analytics from reading tables without indexes.
            statement.execute("SELECT pg_advisory_lock(hashtext('analytics'))");
            var indexes = DroppedIndexes.dropped(statement);
            new Seeder(database, users, CompanyIds.read(statement)).all();
            CommunitySeeder.seed(statement, users);
            indexes.restore(statement);
            statement.execute("SELECT pg_advisory_unlock(hashtext('analytics')), analytics_mark_all()");
            statement.execute("VACUUM ANALYZE");
        }
    }

    private void all() throws SQLException {
        out.copy("person (id, name, email, role, timezone, created_at, updated_at)", users, this::personRow);
        out.copy("mentor_profile (person_id, headline, interview_types, topics)", users, this::profileRow);
        out.copy("plan_order (id, razorpay_order_id, person_id, name, email, plan_id, plan_name, amount, currency, duration_months,"
                + " limit_mock_interviews, status, created_at, paid_at)", users, this::orderRow);
        out.copy("membership (id, order_id, person_id, run, plan_id, granted_at, limit_mock_interviews, used_mock_interviews)", users, this::membershipRow);
        out.copy("entitlement (person_id, run, plan_id, plan_name, plan_price, ends_at)", users, this::entitlementRow);
        out.copy("time_slot (id, starts_at, ends_at, interview_types, status, created_at)", openSlots(), this::openSlotRow);
        long bookings = users * BOOKINGS_EACH;
        out.copy("time_slot (id, starts_at, ends_at, interview_types, status, created_at)", bookings, this::slotRow);
        out.copy("booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track, specific_topics, status,"
                + " mentor_id, confirmed_slot_id, meeting_link, confirmed_at, cancelled_at, created_at)", bookings, this::bookingRow);
        out.copy("booking_slot (booking_request_id, slot_id, preference)", bookings, this::namedRow);
        out.copy("mock (id, booking_request_id, mentee_id, mentor_id, slot_id, meeting_link, starts_at, ends_at, status, created_at,"
                + " feedback_id, feedback_at, rating, rated_at)", bookings, this::mockRow);
        out.copy("ledger_entry (id, person_id, membership_id, kind, units, reason, cause, returns, booking_request_id, created_at)", bookings, this::ledgerRows);
        out.copy("feedback (id, mock_id, mentor_id, mentee_id, problem_solving, communication, technical_depth, code_quality, overall,"
                + " strengths, improvements, action_items, hireability, created_at, updated_at)", bookings, this::feedbackRow);
        out.copy("rating (mock_id, mentor_id, mentee_id, stars, created_at)", bookings, this::ratingRow);
    }

    private void personRow(long user) {
        var joined = joined(user);
        out.row(person(user), name(user), email(user), isMentor(user) ? "mentor" : "mentee", "Asia/Kolkata", joined, joined);
    }

    private void profileRow(long user) {
        if (isMentor(user)) out.row(person(user), "Senior engineer", "{coding,system_design}", "{Graphs,Caching}");
    }

    private void orderRow(long user) {
        if (!hasBought(user)) return;
        out.row(id(Kind.ORDER, user), "order_seed" + user, person(user), name(user), email(user), "accelerator", "Accelerator", 899900, "INR", 6,
                BOOKINGS_EACH, "paid", paid(user), paid(user));
    }

    private void membershipRow(long user) {
        if (!hasBought(user)) return;
        out.row(id(Kind.MEMBERSHIP, user), id(Kind.ORDER, user), person(user), 1, "accelerator", paid(user), BOOKINGS_EACH,
                status(user * BOOKINGS_EACH + BOOKINGS_EACH - 1).equals("cancelled") ? BOOKINGS_EACH - 1 : BOOKINGS_EACH);
    }

    private void entitlementRow(long user) {
        if (hasBought(user)) out.row(person(user), 1, "accelerator", "Accelerator", 899900, paid(user).plus(Duration.ofDays(182)));
    }

    private void openSlotRow(long number) {
        var starts = today.plus(Duration.ofHours(48 + number % 700)).plus(Duration.ofMinutes(5 * (number / 700 % 12)));
        var types = "{" + TYPES.get((int) (number % 4)) + "}";
        out.row(id(Kind.OPEN_SLOT, number), starts, starts.plus(Duration.ofHours(1)), types, "available", today);
    }

    private void slotRow(long booking) {
        if (!hasMock(booking)) return;
        var ends = starts(booking).plus(Duration.ofHours(1));
        out.row(id(Kind.SLOT, booking), starts(booking), ends, "{" + type(booking) + "}", "booked", asked(booking));
    }

    private void bookingRow(long booking) {
        if (!exists(booking)) return;
        boolean mock = hasMock(booking);
        out.row(id(Kind.BOOKING, booking), person(user(booking)), companies.get(pick(booking, companies.size())),
                type(booking), "mid", "general",
                "{Graphs}", status(booking), mock ? mentor(booking) : null, mock ? id(Kind.SLOT, booking) : null,
                mock ? "https://meet.example/" + booking : null, mock ? confirmed(booking) : null,
                status(booking).equals("cancelled") ? asked(booking) : null, asked(booking));
    }

    private void namedRow(long booking) {
        if (!exists(booking)) return;
        var slot = hasMock(booking) ? id(Kind.SLOT, booking) : id(Kind.OPEN_SLOT, booking % openSlots());
        out.row(id(Kind.BOOKING, booking), slot, 1);
    }

    private void mockRow(long booking) {
        if (!hasMock(booking)) return;
        boolean written = isWrittenAbout(booking);
        boolean rated = isRated(booking);
        out.row(id(Kind.MOCK, booking), id(Kind.BOOKING, booking), person(user(booking)), mentor(booking),
                id(Kind.SLOT, booking),
                "https://meet.example/" + booking, starts(booking), starts(booking).plus(Duration.ofHours(1)),
                isPast(booking) ? "completed" : "scheduled", asked(booking),
                written ? id(Kind.FEEDBACK, booking) : null, written ? written(booking) : null,
                rated ? 1 + pick(booking, 5) : null, rated ? starts(booking).plus(Duration.ofDays(1)) : null);
    }

    private void ledgerRows(long booking) {
        if (!exists(booking)) return;
        var membership = id(Kind.MEMBERSHIP, user(booking));
        var request = id(Kind.BOOKING, booking);
        out.row(id(Kind.TAKEN, booking), person(user(booking)), membership, "mock_interviews", -1,
                "Mock interview requested", request, null, request, asked(booking));
        if (!status(booking).equals("cancelled")) return;
        out.row(id(Kind.RETURNED, booking), person(user(booking)), membership, "mock_interviews", 1, "Cancelled in time", request,
                id(Kind.TAKEN, booking), request, asked(booking));
    }

    private void feedbackRow(long booking) {
        if (!isWrittenAbout(booking)) return;
        var written = written(booking);
        out.row(id(Kind.FEEDBACK, booking), id(Kind.MOCK, booking), mentor(booking), person(user(booking)), 4, 3, 4, 3,
                1 + pick(booking, 5), "Asked for numbers first.", "Began to code too soon.", "Write the approach down first.", "hire", written, written);
    }

    private void ratingRow(long booking) {
        if (!isRated(booking)) return;
        var rated = starts(booking).plus(Duration.ofDays(1));
        out.row(id(Kind.MOCK, booking), mentor(booking), person(user(booking)), 1 + pick(booking, 5), rated);
    }

    private static boolean isRated(long booking) {
        return hasMock(booking) && isPast(booking) && pick(booking, 5) >= 2;
    }

    static boolean isMentor(long user) {
        return user % USERS_A_MENTOR == 0;
    }

    static boolean hasBought(long user) {
        return !isMentor(user) && user % 6 != 5;
    }

    static long user(long booking) {
        return booking / BOOKINGS_EACH;
    }

    private static boolean exists(long booking) {
        return hasBought(user(booking));
    }

    /** A mentee's last request is pending or cancelled; for one in ten, the one before it is still upcoming. */
    static String status(long booking) {
        boolean some = user(booking) % 10 == 1;
        return switch ((int) (booking % BOOKINGS_EACH)) {
            case 5 -> some ? "pending" : "cancelled";
            case 4 -> some ? "confirmed" : "completed";
            default -> "completed";
        };
    }

    static boolean hasMock(long booking) {
        return exists(booking) && booking % BOOKINGS_EACH != 5;
    }

    private static boolean isPast(long booking) {
        return status(booking).equals("completed");
    }

    private static boolean isWrittenAbout(long booking) {
        return hasMock(booking) && isPast(booking) && pick(booking, 1_000) != 0;
    }

    /** Feedback is written up to two days after the mock, in any minute. */
    private Instant written(long booking) {
        var ends = starts(booking).plus(Duration.ofHours(1));
        var written = ends.plus(Duration.ofMinutes(pick(booking, 2_880)));
        return written.isBefore(today) ? written : ends;
    }

    /** A request is confirmed within 30 hours, in any minute. */
    private Instant confirmed(long booking) {
        return asked(booking).plus(Duration.ofMinutes(1 + pick(booking, 1_800)));
    }

    /** A mentor's mocks follow one another, so no mentor or mentee has two at the same time. */
    static Instant starts(Instant today, long booking) {
        long turn = booking % (USERS_A_MENTOR * BOOKINGS_EACH);
        return isPast(booking)
                ? today.minus(BETWEEN_MOCKS.multipliedBy(turn + 1))
                : today.plus(Duration.ofDays(2)).plus(Duration.ofHours(turn));
    }

    private Instant starts(long booking) {
        return starts(today, booking);
    }

    static UUID mentor(long booking) {
        return person(user(booking) / USERS_A_MENTOR * USERS_A_MENTOR);
    }

    private Instant asked(long booking) {
        return switch (status(booking)) {
            case "completed" -> starts(booking).minus(Duration.ofDays(3)).minusMillis(pick(booking, 86_400_000));
            case "cancelled" -> today.minusSeconds(86_400 + pick(booking, 720 * 86_400));
            case "confirmed" -> today.minus(Duration.ofDays(2)).minusMillis(pick(booking, 86_400_000));
            // In time, or else the promises' job would send mail about each.
            default -> now.minusSeconds(pick(booking, 20 * 3_600));
        };
    }

    private Instant joined(long user) {
        return today.minus(Duration.ofDays(800)).plusSeconds(pick(user, 799 * 86_400));
    }

    private Instant paid(long user) {
        return today.minus(Duration.ofDays(1 + pick(user, 360)));
    }

    private long openSlots() {
        return Math.max(500, users / 100);
    }

    private static String type(long booking) {
        return TYPES.get(pick(booking, TYPES.size()));
    }

    private static String name(long user) {
        return FIRST.get(pick(user, FIRST.size())) + " " + LAST.get(pick(user + 1, LAST.size()));
    }

    /** Returns a pseudo-random choice that is the same in each run. */
    private static int pick(long number, int choices) {
        long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
        return (int) ((mixed >>> 20) % choices);
    }

    private static UUID id(Kind kind, long number) {
        return new UUID(0x0190_0000_0000_7000L | (long) kind.ordinal() << 32, 0x8000_0000_0000_0000L | number);
    }
}
