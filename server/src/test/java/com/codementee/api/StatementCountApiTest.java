package com.codementee.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.AdminListFixtures;
import com.codementee.support.ApiClient;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.MockFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.SqlStatementRecorder;
import com.codementee.support.TestApp;
import com.codementee.support.TestUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Counts the SQL statements of each read. The number must not depend on the number of rows. Fails for a read that the
 * table does not list.
 */
class StatementCountApiTest extends ApiTest {

    /**
     * Role, path and number of statements, not counting the statement that loads the session, which runs only after a
     * change.
     */
    private static final String TABLE =
            """
            anonymous /api/companies 0
            anonymous /api/pricing-plans 0
            anonymous /api/topics 0
            anonymous /api/payment/states 0
            mentee /api/auth/me 1
            mentee /api/auth/sessions 1
            mentee /api/notifications 2
            mentee /api/notifications/preferences 1
            mentee /api/mentee/dashboard 6
            mentee /api/mentee/available-slots 1
            mentee /api/mentee/booking-requests 2
            mentee /api/mentee/mocks 1
            mentee /api/mentee/feedbacks 1
            mentee /api/mentee/progress 2
            mentee /api/mentee/assignment-wait 0
            mentee /api/ai-tools/history 1
            mentee /api/mentee/ledger 1
            mentee /api/payment/orders 1
            mentee /api/payment/billing-details 1
            mentee /api/payment/refunds 1
            mentee /api/payment/invoices 1
            mentee /api/calendar 1
            mentor /api/auth/totp 1
            mentee /api/practice/due 1
            mentee /api/practice/cards 1
            mentee /api/practice/progress 3
            mentee /api/community/forum-posts 1
            mentee /api/community/tags 1
            mentor /api/mentor/dashboard 5
            mentor /api/mentor/booking-requests 2
            mentor /api/mentor/mocks 1
            mentor /api/mentor/feedbacks 1
            mentor /api/mentor/mentees 1
            mentor /api/mentor/profile 1
            admin /api/admin/dashboard 4
            admin /api/admin/analytics 8
            admin /api/admin/audit-log 2
            admin /api/admin/audit-log/chain 1
            admin /api/admin/booking-requests 3
            admin /api/admin/mentors 3
            admin /api/admin/mentees 1
            admin /api/admin/companies 1
            admin /api/admin/time-slots 1
            admin /api/admin/meet-links 1
            admin /api/admin/pricing-plans 1
            admin /api/admin/orders 1
            admin /api/admin/invoices 1
            admin /api/admin/billing-differences 1
            admin /api/admin/mocks 1
            admin /api/admin/feedbacks 1
            admin /api/admin/moderation 1
            """;

    private static final Pattern TABLE_REFERENCE = Pattern.compile("\\b(FROM|JOIN|INTO|UPDATE)\\s+\\w+");
    private static final String LOAD_SESSION = "SELECT p.role, p.paused,";

    private static SqlStatementRecorder log;
    private static TestUser mentee;
    private static TestUser mentor;

    @BeforeAll
    static void startRecording() {
        log = SqlStatementRecorder.startRecording(TestApp.shared());
        var people = new PersonFixtures(TestApp.shared());
        var bookings = new BookingFixtures(TestApp.shared());
        mentor = people.mentor();
        mentee = people.paidMentee();
        for (int i = 0; i < 3; i++) bookings.createMock(mentee, mentor, bookings.createSlot());
        bookings.createRequest(people.paidMentee(), bookings.createSlot());
        new AdminListFixtures(TestApp.shared());
        giveFeedback();
        TestApp.shared().client().as(mentee.token()).get("/api/mentee/assignment-wait").expect(200);
    }

    private static void giveFeedback() {
        var app = TestApp.shared();
        var mock = new MockFixtures(app).createScheduled(mentee, mentor, app.now().minus(Duration.ofHours(2)));
        app.client().as(mentor.token()).post("/api/mentor/feedback", Map.of(
                        "mock_id", mock, "problem_solving", 3, "communication", 3, "technical_depth", 3,
                        "code_quality", 3, "overall", 3, "strengths", "Calm", "improvements", "Tests", "action_items",
                        "Practise", "hireability", "hire"))
                .expect(201);
    }

    static Stream<String> table() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("table")
    void runsTheSameNumberOfStatementsForOneRowAsForAHundred(String line) {
        var words = line.split(" ");
        var one = statements(words[0], words[1] + "?limit=1");
        var all = statements(words[0], words[1] + "?limit=100");

        assertThat(one).as("%s", one).hasSize(Integer.parseInt(words[2]));
        assertThat(all).as("%s", all).hasSameSizeAs(one);
    }

    @Test
    void theTableListsEveryRead() {
        var mapped = new TreeSet<String>();
        app.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((route, method) -> {
            if (!method.getBeanType().getName().startsWith("com.codementee.")) return;
            if (route.getMethodsCondition().getMethods().stream().noneMatch(verb -> verb.name().equals("GET"))) return;
            mapped.addAll(route.getPatternValues());
        });
        mapped.removeIf(path -> path.contains("{") || path.contains("/__sandbox") || path.contains("/api/probe")
                || path.contains("/public/"));
        mapped.removeIf(path -> path.contains("health") || path.startsWith("/api/docs"));
        mapped.removeAll(List.of("/api/available-slots", "/api/payment/config", "/api/admin/invoices.zip",
                "/api/notifications/stream", "/metrics", "/api/auth/me/export"));

        assertThat(table().map(line -> line.split(" ")[1])).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void readsABookingRequestWithOneStatement() {
        var booking = as(mentee).get("/api/mentee/booking-requests").expect(200).data().get(0).get("id").asString();

        assertThat(statements("mentee", "/api/mentee/booking-requests/" + booking)).hasSize(1);
    }

    /** Compares the tables of each statement with the scripts that the benchmark runs, so the comparison stays fair. */
    @Test
    void runsTheStatementsOfTheBenchmarkScripts() throws IOException {
        var id = "booking-" + PersonFixtures.uniqueMarker();
        var person = given.paidMentee();
        var bookings = new BookingFixtures(app);
        as(person).header("X-Request-Id", id)
                .post("/api/mentee/booking-request", bookings.requestBody(bookings.createSlot())).expect(201);
        var booking = as(person).get("/api/mentee/booking-requests").data().get(0).get("id").asString();

        assertThat(own(id)).as("five statements and the commit are six round trips").hasSize(5);
        assertThat(tables(own(id))).isEqualTo(tables(script("booking.sql")));
        assertThat(tables(statements(as(person), "/api/mentee/booking-requests/" + booking)))
                .isEqualTo(tables(script("read.sql")));
    }

    private static List<String> script(String name) throws IOException {
        var text = Files.readString(Path.of("..", "bench", "pgbench", name)).replaceAll("(?m)^(--|\\\\set).*$", "");
        return Stream.of(text.split(";|\\\\gset")).map(String::strip).filter(sql -> sql.contains(" ")).toList();
    }

    private static List<List<String>> tables(List<String> statements) {
        return statements.stream().map(sql -> TABLE_REFERENCE.matcher(sql).results().map(MatchResult::group).toList())
                .toList();
    }

    /** Sends the request twice so that the second one finds filled caches. */
    private List<String> statements(String who, String path) {
        var client = switch (who) {
            case "mentee" -> as(mentee);
            case "mentor" -> as(mentor);
            case "admin" -> as(given.admin());
            default -> anonymous();
        };
        return statements(client, path);
    }

    private static List<String> statements(ApiClient client, String path) {
        client.get(path).expect(200);
        var id = "statements-" + PersonFixtures.uniqueMarker();
        client.header("X-Request-Id", id).get(path).expect(200);
        return own(id);
    }

    private static List<String> own(String requestId) {
        return log.statementsOf(requestId).stream().filter(statement -> !statement.startsWith(LOAD_SESSION)).toList();
    }
}
