package com.codementee.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiClient;
import com.codementee.support.BookingFixtures;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.SqlStatementRecorder;
import com.codementee.support.TestApp;
import com.codementee.support.TestUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Runs all flows on a database with years of data, then runs EXPLAIN on each recorded statement. The plans are stored
 * in {@code docs/query-plans.txt} for review.
 */
class QueryPlansTest {

    private static final Path SNAPSHOT = Path.of("..", "docs", "query-plans.txt");
    private static final Pattern SEQ_SCAN = Pattern.compile("Seq Scan on (\\w+)");
    private static final Pattern ROWS_REMOVED = Pattern.compile("Rows Removed by Filter: (\\d+)");
    private static final Pattern INDEX = Pattern.compile("Index (?:Only )?Scan (?:Backward )?(?:using|on) (\\w+)");
    /** Ids and times, which differ in each run. */
    private static final Pattern VOLATILE =
            Pattern.compile("'[^']*(?:[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\d \\d\\d:|%[0-9a-f]{8}%)[^']*'");
    private static final int MAX_ROWS_REMOVED = 5_000;

    /** Indexes that the recorded statements do not read. */
    private static final List<String> INDEXES_NOT_READ_HERE = List.of(
            // read by libraries
            "flyway_schema_history_s_idx", "scheduled_tasks_execution_time", "scheduled_tasks_last_heartbeat",
            // read by PostgreSQL when it checks foreign keys before a slot or link is deleted
            "booking_request_confirmed_slot", "booking_request_meet_link", "mock_slot",
            // read by the nightly comparison
            "billing_difference_order",
            // read by event streams
            "notification_undelivered",
            // read by the jobs that end interrupted runs and delete old rows
            "ai_run_started", "ai_run_created_at",
            // read by the export and the deletion of accounts
            "payment_event_order", "outbox_mail_recipient", "rating_mentee",
            // the table has only a few rows here
            "idempotency_key_created_at", "company_by_name", "company_lower_name", "meet_link_created_at",
                    "meet_link_name",
            "pricing_plan_display_order", "refund_order", "invoice_by_order", "invoice_issued_at",
            "booking_decline_mentor",
            "refund_processed_at", "analytics_changed_day_source",
            "analytics_changed_mentor_quarter", "ai_run_person", "practice_card_due",
            "practice_review_person",
            "practice_review_card", "totp_recovery_code_person",
            "community_entry_new", "community_entry_top", "community_entry_category_new",
            "community_entry_category_top", "community_entry_pinned", "community_entry_tagged",
            "community_entry_search", "community_entry_thread", "community_entry_replies", "community_entry_author",
            "community_vote_person", "community_report_person", "community_edit_entry");

    /** Clean-up jobs that deliberately scan a table, outside requests. */
    private static final List<String> CLEAN_UPS = List.of("DELETE FROM");

    private static TestApp app;
    private static List<SqlStatementRecorder.RecordedStatement> examples;
    private static Map<String, String> plans;
    private static TestUser mentee;
    private static TestUser mentor;

    @BeforeAll
    static void recordStatements() throws IOException {
        app = TestApp.start(Map.of("RATE_LIMITS", "off"));
        var years = Files.readString(Path.of("src/test/resources/years-of-use.sql"));
        app.databaseWithoutTimeouts().useHandle(sql -> {
            sql.createScript(years).execute();
            sql.execute("RESET ALL");
            // Runs VACUUM as autovacuum would. Until then, new words are in the GIN index's pending list, which every
            // search scans.
            sql.execute("VACUUM ANALYZE");
        });
        var log = SqlStatementRecorder.startRecording(app);
        runAllFlows();
        readAllLists();
        examples = log.samples().stream().filter(example -> !example.sql().startsWith("SET ")).toList();
        plans = explain("COSTS OFF", examples);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void noStatementScansALargeTable() throws IOException {
        var bySql = new TreeMap<String, String>();
        var slow = new ArrayList<String>();
        var large = largeTables();
        examples.forEach(example -> {
            var sql = example.sql();
            var plan = plans.get(example.withValues());
            bySql.putIfAbsent(sql.strip(), plan);
            var scanned = SEQ_SCAN.matcher(plan).results().map(scan -> scan.group(1)).filter(large::contains).toList();
            if (!scanned.isEmpty() && CLEAN_UPS.stream().noneMatch(sql.strip()::startsWith)) {
                slow.add(sql + "\n" + plan);
            }
        });
        store(bySql);

        assertThat(bySql).hasSizeGreaterThan(60);
        assertThat(large).contains("person", "booking_request", "mock", "feedback", "plan_order");
        assertThat(slow).as(String.join("\n\n", slow)).isEmpty();
    }

    @Test
    void noStatementFiltersOutManyRows() {
        var reads = examples.stream().filter(example -> example.sql().strip().startsWith("SELECT")).toList();
        var wasteful = explain("ANALYZE, COSTS OFF, TIMING OFF", reads).values().stream()
                .filter(plan -> ROWS_REMOVED.matcher(plan).results()
                        .anyMatch(found -> Integer.parseInt(found.group(1)) > MAX_ROWS_REMOVED))
                .toList();

        assertThat(wasteful).as(String.join("\n\n", wasteful)).isEmpty();
    }

    /** An unused index slows down writes. */
    @Test
    void everyIndexIsUsed() {
        var read = plans.values().stream()
                .flatMap(plan -> INDEX.matcher(plan).results().map(index -> index.group(1)))
                .collect(Collectors.toSet());

        assertThat(indexes()).filteredOn(index -> !read.contains(index))
                .containsExactlyInAnyOrderElementsOf(INDEXES_NOT_READ_HERE);
    }

    private static List<String> indexes() {
        return app.database().withHandle(sql -> sql.createQuery(
                        """
                        SELECT c.relname
                          FROM pg_index i
                          JOIN pg_class c ON c.oid = i.indexrelid
                          JOIN pg_stat_user_tables t ON t.relid = i.indrelid
                         WHERE t.schemaname = 'public' AND NOT i.indisunique AND NOT i.indisexclusion
                        """)
                .mapTo(String.class)
                .list());
    }

    private static void runAllFlows() {
        var people = new PersonFixtures(app);
        var bookings = new BookingFixtures(app);
        var payments = new PaymentFixtures(app);
        mentor = people.mentor();
        as(people.admin()).patch("/api/admin/mentors/" + people.mentor().id(), Map.of("status", "Paused")).expect(200);
        var buyer = people.freeMentee();
        var paid = payments.pay(payments.createOrder(buyer, "growth"));
        payments.verify(as(buyer), paid);
        mentee = people.signIn(buyer);
        var visitor = payments.createVisitorOrder(PersonFixtures.uniqueMarker() + "@people.example", "foundation");
        payments.verify(app.client().header("Cookie", visitor.cookie()), payments.pay(visitor));
        as(people.admin()).post("/api/admin/orders/" + visitor.id() + "/refund", Map.of("reason", "Ill")).expect(201);
        as(people.admin()).get("/api/admin/orders/" + visitor.id()).expect(200);
        as(people.admin()).get("/api/admin/orders/" + visitor.id() + "/provider").expect(200);
        as(mentee).post("/api/mentee/booking-requests/" + bookings.createRequest(mentee, bookings.createSlot())
                + "/cancel").expect(200);
        as(mentee).post("/api/mentee/booking-requests/" + bookings.createRequest(mentee, bookings.createSlot())
                + "/reschedule", Map.of("preferred_slots", List.of(bookings.createSlot()))).expect(200);
        var mock = createStartedMock(bookings);
        as(mentor).post("/api/mentor/feedback", feedback(mock)).expect(201);
        as(mentee).post("/api/mentee/mocks/" + mock + "/rating", Map.of("stars", 5)).expect(201);
        app.client().post("/api/auth/forgot-password", Map.of("email", mentee.email())).expect(202);
        as(mentee).post("/api/auth/logout").expect(200);
        mentee = people.signIn(mentee);
    }

    /** Creates a mock and advances the clock until it has started. */
    private static String createStartedMock(BookingFixtures bookings) {
        var slot = bookings.createSlotAt(app.now().plus(30, ChronoUnit.HOURS));
        var mock = bookings.createMock(mentee, mentor, slot).get("mock").get("id").asString();
        app.advance(Duration.between(app.now(), bookings.slotStart(slot)).plusMinutes(10));
        var people = new PersonFixtures(app);
        mentee = people.signIn(mentee);
        mentor = people.signIn(mentor);
        return mock;
    }

    private static Map<String, Object> feedback(String mock) {
        return Map.of(
                "mock_id", mock, "problem_solving", 4, "communication", 3, "technical_depth", 4, "code_quality", 3,
                "overall", 4,
                "strengths", "Clear", "improvements", "Test more", "action_items", "Graphs", "hireability", "hire");
    }

    /** Reads every list, and the admin lists with filters, sorts and searches. */
    private static void readAllLists() {
        StatementCountApiTest.table().map(line -> line.split(" ")).forEach(words -> {
            var client = switch (words[0]) {
                case "mentee" -> as(mentee);
                case "mentor" -> as(mentor);
                case "admin" -> as(new PersonFixtures(app).admin());
                default -> app.client();
            };
            read(client, words[1]);
        });
        var admin = as(new PersonFixtures(app).admin());
        for (var query : List.of(
                "booking-requests?status=pending", "booking-requests?status=pending&sort=last_usable_at",
                "booking-requests?sort=last_usable_at", "booking-requests?q=28dd2c79",
                        "booking-requests?without_slots=true",
                "mocks?awaiting_feedback=true", "mocks?awaiting_decision=true", "mocks?status=scheduled",
                        "mocks?q=28dd2c79",
                "mentees?q=28dd2c79", "mentees?sort=name", "mentees?status=Active", "mentors?sort=name",
                        "mentors?q=28dd2c79",
                "orders?status=paid", "orders?q=28dd2c79", "orders?sort=amount", "feedbacks?sort=overall",
                        "feedbacks?q=28dd2c79",
                "booking-requests?company_id=" + new BookingFixtures(app)
                        .companyId(), "mocks?q=nobody", "booking-requests?q=nobody", "feedbacks?q=nobody",
                                "mocks?status=no_show", "mentees?status=Paused",
                "audit-log", "audit-log?action=company.changed", "audit-log?actor_id=" + mentor.id(),
                        "audit-log?subject_id=" + mentor.id(),
                "time-slots?status=available", "time-slots?status=blocked", "time-slots?mentor_id=" + mentor.id())) {
            read(admin, "/api/admin/" + query);
        }
    }

    /** Reads a route and, if it is a list of several items, its second page. */
    private static void read(ApiClient client, String path) {
        client.get(path).expect(200);
        var first = path + (path.contains("?") ? "&" : "?") + "limit=1";
        var cursor = client.get(first).expect(200).json().at("/page/next_cursor").asString("");
        if (!cursor.isEmpty()) client.get(first + "&cursor=" + cursor).expect(200);
    }

    private static ApiClient as(TestUser person) {
        return app.client().as(person.token());
    }

    private static Set<String> largeTables() {
        return new HashSet<>(app.database().withHandle(sql -> sql.createQuery(
                        "SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > 5000")
                .mapTo(String.class)
                .list()));
    }

    /** Explains each statement once. The keys are the statements with their values. */
    private static Map<String, String> explain(String how, List<SqlStatementRecorder.RecordedStatement> statements) {
        var explained = new HashMap<String, String>();
        app.database().useHandle(
                sql -> statements.forEach(statement -> explained.computeIfAbsent(statement.withValues(), text ->
                sql.createQuery("EXPLAIN (" + how + ") " + text.replace("::", "\\:\\:").replace("?", "??"))
                        .mapTo(String.class)
                        .collect(Collectors.joining("\n")))));
        return explained;
    }

    private static void store(Map<String, String> plans) throws IOException {
        var text = plans.entrySet().stream().map(plan -> plan.getKey() + "\n\n" + plan.getValue().indent(4))
                .collect(Collectors.joining("\n\n"));
        text = VOLATILE.matcher(text).replaceAll("'…'");
        Files.writeString(Path.of("target", "query-plans.txt"), text);
        if (Boolean.getBoolean("snapshot.update")) Files.writeString(SNAPSHOT, text);
    }
}
