package com.codementee.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.BookingFixtures;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests which actions and fields are recorded. */
class AuditRecordingApiTest extends ApiTest {

    private static final String LOG = "/api/admin/audit-log";

    private final AuditLog log = app.bean(AuditLog.class);
    private final Transactions transactions = app.bean(Transactions.class);

    @Test
    void recordsWhoChangedWhatFromWhere() {
        var admin = given.admin();
        var body = new HashMap<>(company("Before"));
        var company = as(admin).post("/api/admin/companies", body).expect(201).data().get("id").asString();
        body.put("category", "unicorn");

        as(admin).put("/api/admin/companies/" + company, body).expect(200);

        var entry = entries(company).getFirst();
        assertThat(entry.propertyNames()).containsExactly(
                "id", "at", "actor_id", "actor_name", "action", "subject_type", "subject_id", "reason", "ip", "before",
                "after");
        assertThat(entry.get("actor_id").asString()).isEqualTo(admin.id().toString());
        assertThat(entry.get("actor_name").asString()).isEqualTo(admin.name());
        assertThat(entry.get("action").asString()).isEqualTo("company.changed");
        assertThat(entry.get("subject_type").asString()).isEqualTo("company");
        assertThat(entry.get("ip").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(entry.get("before").toString()).isEqualTo("{\"category\":\"product\"}");
        assertThat(entry.get("after").toString()).isEqualTo("{\"category\":\"unicorn\"}");
    }

    @Test
    void storesNoNameOrEmailAddressOfAPersonAndNoMeetingLink() {
        var marker = PersonFixtures.uniqueMarker();
        var mentor = as(given.admin()).post("/api/admin/mentors", Map.of(
                "name", "Name " + marker, "email", marker + "@mentors.example", "headline", "Headline " + marker,
                "weekly_capacity", 3)).expect(201).data().get("id").asString();
        as(given.admin()).patch("/api/admin/mentors/" + mentor, Map.of("name", "Other " + marker)).expect(200);
        var link = as(given.admin()).post("/api/admin/meet-links", Map.of(
                "name", "Room", "link", "https://meet.example/" + marker)).expect(201).data().get("id").asString();

        var all = new ArrayList<>(entries(mentor));
        all.addAll(entries(link));
        assertThat(all).hasSize(3).noneMatch(entry -> entry.toString().contains(marker));
        assertThat(all.get(0).get("after").toString()).isEqualTo("{\"name\":\"(hidden)\"}");
        assertThat(all.get(1).get("after").get("weekly_capacity").asInt()).isEqualTo(3);
        assertThat(all.get(2).get("after").get("link").asString()).isEqualTo("(hidden)");
    }

    @Test
    void leavesOutFieldsThatItsSubjectDoesNotList() {
        var id = UUID.randomUUID();
        transactions.run(() -> log.record(AuditEvent.of(AuditAction.ACCOUNT_REGISTERED, id).after(Map.of(
                "role", "mentee", "email", "secret@people.example", "password", "secret", "token", "secret",
                "password_hash", "secret"))));

        assertThat(entries(id).getFirst().get("after").toString()).isEqualTo("{\"role\":\"mentee\"}");
    }

    @Test
    void cutsLongTexts() {
        var body = new HashMap<>(company("Long"));
        body.put("description", "😀".repeat(2_000));
        var id = as(given.admin()).post("/api/admin/companies", body).expect(201).data().get("id").asString();

        assertThat(entries(id).getFirst().get("after").get("description").asString())
                .hasSizeLessThan(510).endsWith("😀…");
    }

    @Test
    void recordsNothingForAnActionThatIsRolledBack() {
        var company = createCompany("Stale");
        as(given.admin()).header("If-Match", "\"99\"").put("/api/admin/companies/" + company, company("New"))
                .expect(412, ErrorCode.STALE_VERSION);
        var id = UUID.randomUUID();
        Runnable failing = () -> {
            log.record(AuditEvent.of(AuditAction.COMPANY_DELETED, id));
            throw new IllegalArgumentException("rolled back");
        };
        assertThatThrownBy(() -> transactions.run(failing)).isInstanceOf(IllegalArgumentException.class);

        assertThat(entries(company)).hasSize(1);
        assertThat(entries(id)).isEmpty();
    }

    @Test
    void refusesToRecordOutsideOfATransaction() {
        assertThatThrownBy(() -> log.record(AuditEvent.of(AuditAction.COMPANY_DELETED, UUID.randomUUID())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void recordsSignInChangesOfThePersonAndNoFailedSignIn() {
        var person = given.freeMentee();
        anonymous().post("/api/auth/login", Map.of("email", person.email(), "password", "wrong password"))
                .expect(401);
        var other = given.signIn(person);
        var session = as(person).get("/api/auth/sessions").data().valueStream()
                .filter(row -> !row.get("current").asBoolean()).findFirst().orElseThrow().get("id").asString();
        as(person).delete("/api/auth/sessions/" + session).expect(200);
        as(other).get("/api/auth/me").expect(401);
        as(person).post("/api/auth/change-password", Map.of(
                "current_password", PersonFixtures.PASSWORD, "new_password", "another horse battery")).expect(200);

        var entries = entries(person.id());
        assertThat(actions(entries)).containsExactly(
                "account.password_changed", "account.session_ended", "account.registered");
        assertThat(entries).allMatch(entry -> entry.get("actor_id").asString().equals(person.id().toString()));
        assertThat(entries.get(1).at("/after/session_id").asString()).isEqualTo(session);
    }

    @Test
    void recordsEachStepOfAnOrderAndItsRefund() {
        var payments = new PaymentFixtures(app);
        var buyer = given.freeMentee();
        var order = payments.createOrder(buyer, "growth");
        payments.verify(as(buyer), payments.pay(order));
        as(given.admin()).post("/api/admin/orders/" + order.id() + "/refund", Map.of("reason", "Ill")).expect(201);
        Await.until("the refund is processed", () -> actions(entries(order.id())).contains("refund.processed"));

        var entries = entries(order.id());
        assertThat(actions(entries)).containsExactly(
                "refund.processed", "refund.requested", "membership.ended", "order.paid", "membership.granted");
        assertThat(entries.get(0).get("actor_name").asString()).isIn("system", "Razorpay");
        assertThat(entries.get(0).get("ip").isNull()).isTrue();
        assertThat(entries.get(1).get("reason").asString()).isEqualTo("Ill");
        assertThat(entries.get(1).get("actor_id").asString()).isEqualTo(given.admin().id().toString());
        assertThat(entries.get(3).get("actor_id").asString()).isEqualTo(buyer.id().toString());
        assertThat(entries.get(3).at("/after/amount").asLong()).isEqualTo(order.amount());
    }

    @Test
    void recordsNoActionWhoseReasonIsTooLong() {
        var mentee = given.paidMentee();
        var bookings = new BookingFixtures(app);
        var booking = bookings.createRequest(mentee, bookings.createSlot());
        var hostile = "<script>alert(1)</script>'; DROP TABLE audit_entry; --".repeat(200);

        as(given.admin()).post("/api/admin/booking-requests/" + booking + "/cancel", Map.of("reason", hostile))
                .expectInvalid("reason");
        as(given.admin()).patch("/api/admin/mentees/" + mentee.id(), Map.of(
                "quota", Map.of("kind", "ai_tools", "units", 1, "reason", hostile))).expectInvalid("quota.reason");

        assertThat(entries(booking)).isEmpty();
        assertThat(actions(entries(mentee.id()))).containsExactly("account.registered");
        as(given.admin()).post("/api/admin/booking-requests/" + booking + "/cancel",
                Map.of("reason", hostile.substring(0, 2_000))).expect(200);
        assertThat(entries(booking).getFirst().get("reason").asString()).isEqualTo(hostile.substring(0, 2_000));
    }

    private String createCompany(String name) {
        return as(given.admin()).post("/api/admin/companies", company(name)).expect(201).data().get("id").asString();
    }

    private static Map<String, Object> company(String name) {
        return Map.of(
                "name", name + " " + PersonFixtures.uniqueMarker(), "category", "product",
                "interview_tracks", List.of("sde1"), "difficulty_levels", List.of("mid"));
    }

    private List<JsonNode> entries(Object subject) {
        return as(given.admin()).get(LOG + "?limit=100&subject_id=" + subject).expect(200).data().valueStream()
                .toList();
    }

    private static List<String> actions(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.get("action").asString()).toList();
    }
}
