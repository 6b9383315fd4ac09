package com.codementee.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.platform.postgres.EmbeddedPostgres;
import com.codementee.support.ApiClient;
import com.codementee.support.Await;
import com.codementee.support.BookingFixtures;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestApp;
import com.codementee.support.TestUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Runs the application under the database role of {@code docs/audit.md}, which owns nothing and cannot change the audit
 * log, after the owner has run the migrations.
 */
class RestrictedDatabaseRoleApiTest {

    private static EmbeddedPostgres postgres;
    private static TestApp app;
    private static PersonFixtures people;
    private static TestUser admin;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start(TestApp.newHome());
        var where = postgres.address();
        TestApp.start(settings(where.user(), where.password())).close();
        var owner = Jdbi.create(where.jdbcUrl(), where.user(), where.password());
        owner.useHandle(sql -> grants().forEach(sql::execute));
        // The sandbox of the payment provider, which only demo mode has.
        owner.useHandle(sql -> {
            sql.execute("GRANT USAGE ON SCHEMA sandbox TO codementee_app");
            sql.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA sandbox TO codementee_app");
            sql.execute("GRANT USAGE ON ALL SEQUENCES IN SCHEMA sandbox TO codementee_app");
        });
        app = TestApp.start(settings("codementee_app", "…"));
        people = new PersonFixtures(app);
        admin = people.admin();
    }

    @AfterAll
    static void stop() throws IOException {
        app.close();
        postgres.close();
    }

    private static Map<String, String> settings(String user, String password) {
        var url = "postgresql://%s:%s@127.0.0.1:%d/postgres"
                .formatted(user, password.replace("…", "%E2%80%A6"), postgres.address().port());
        return Map.of("RATE_LIMITS", "off", "DATABASE_URL", url, "JWT_SECRET", "kT9vQ2xL7mZp4RwY8nBc3HdF6gJs1AeU");
    }

    /** The statements that the document tells an operator to run. */
    private static List<String> grants() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "docs", "audit.md")).stream()
                .dropWhile(line -> !line.startsWith("    -- as the owner"))
                .takeWhile(line -> line.startsWith("    "))
                .skip(1)
                .toList();
        return Arrays.stream(String.join("\n", lines).split(";")).map(String::strip).filter(sql -> !sql.isEmpty())
                .toList();
    }

    @Test
    void runsAsThatRole() {
        var role = app.database().withHandle(sql -> sql.createQuery("SELECT current_user").mapTo(String.class).one());

        assertThat(role).isEqualTo("codementee_app");
        assertThatThrownBy(() -> app.database().useHandle(sql -> sql.execute("DELETE FROM audit_entry")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void recordsSignInChangesMoneyAndActionsOfAdmins() {
        var mentee = people.freeMentee();
        var payments = new PaymentFixtures(app);
        var order = payments.createOrder(mentee, "growth");
        payments.verify(as(mentee), payments.pay(order));
        as(mentee).post("/api/auth/change-password", Map.of(
                "current_password", PersonFixtures.PASSWORD, "new_password", "another horse battery")).expect(200);
        as(mentee).post("/api/calendar/rotate").expect(200);
        var bookings = new BookingFixtures(app);
        var mentor = people.mentor();
        var slot = bookings.createSlot();
        bookings.createMeetLink();
        var booking = bookings.createRequest(mentee, slot);
        bookings.confirm(booking, mentor.id(), slot).expect(200);
        as(admin).post("/api/admin/booking-requests/" + booking + "/cancel", Map.of("reason", "Mentor ill")).expect(200);
        as(admin).post("/api/admin/orders/" + order.id() + "/refund", Map.of(
                "amount", 100_000, "reason", "Mentor ill", "booking_request_id", booking)).expect(201);
        Await.until("the refund is processed", () -> actions(order.id()).contains("refund.processed"));

        assertThat(actions(order.id()))
                .contains("order.paid", "membership.granted", "refund.requested", "refund.processed");
        assertThat(actions(booking)).contains("booking.assigned", "booking.cancelled");
        assertThat(actions(mentee.id())).contains("account.password_changed", "account.calendar_replaced");
    }

    @Test
    void sealsAndVerifiesTheLog() {
        as(admin).get("/api/admin/audit-log").expect(200);
        app.bean(AuditSealer.class).seal();

        app.bean(AuditVerifier.class).verifyAll();

        assertThat(as(admin).get("/api/admin/audit-log/chain").expect(200).data().get("problem").isNull()).isTrue();
    }

    private static List<String> actions(Object subject) {
        return as(admin).get("/api/admin/audit-log?subject_id=" + subject).expect(200).data().valueStream()
                .map(entry -> entry.get("action").asString())
                .toList();
    }

    private static ApiClient as(TestUser person) {
        return app.client().as(person.token());
    }
}
