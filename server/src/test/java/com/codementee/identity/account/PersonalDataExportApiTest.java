package com.codementee.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.BookingFixtures;
import com.codementee.support.MockFixtures;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PersonalDataExportApiTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);
    private final MockFixtures mocks = new MockFixtures(app);
    private final PaymentFixtures payments = new PaymentFixtures(app);

    @Test
    void containsWhatAMenteeDid() {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "growth");
        payments.verify(as(mentee), payments.pay(order));
        payments.deliverWebhook(order, "payment.captured", 1);
        var slot = bookings.createSlot();
        bookings.createRequest(mentee, slot);
        var mock = mocks.createScheduled(mentee, given.mentor(), now().minus(Duration.ofMinutes(90)));
        as(mentee).post("/api/mentee/mocks/" + mock + "/rating", Map.of("stars", 4, "comment", "Kind")).expect(201);

        var sections = export(mentee);

        var account = only(sections, "account");
        assertThat(account.get("email").asString()).isEqualTo(mentee.email());
        assertThat(Instant.parse(account.get("created_at").asString())).isBefore(now());
        assertThat(only(sections, "orders").get("amount").asLong()).isEqualTo(499900);
        assertThat(only(sections, "memberships").get("limit_mock_interviews").asInt()).isEqualTo(3);
        assertThat(sections.get("booking_requests")).hasSize(2).anySatisfy(request -> {
            assertThat(request.get("additional_notes").asString("")).isEqualTo("I talk too fast.\nStop me.");
            assertThat(request.get("specific_topics").get(0).asString()).isEqualTo("Graphs");
            assertThat(request.get("preferred_slots").get(0).asString()).isEqualTo(slot.toString());
        });
        assertThat(only(sections, "mocks").get("id").asString()).isEqualTo(mock.toString());
        assertThat(only(sections, "ratings_given").get("comment").asString()).isEqualTo("Kind");
        assertThat(only(sections, "ledger").get("units").asInt()).isEqualTo(-1);
        assertThat(sections.get("sessions")).isNotEmpty();
        assertThat(sections.get("mails")).anySatisfy(mail ->
                assertThat(mail.get("subject").asString()).isEqualTo("Welcome to Codementee"));
        assertThat(sections.get("payment_events")).anySatisfy(event ->
                assertThat(event.get("body").asString()).contains(order.razorpayId()));
    }

    @Test
    void containsNoSecretAndNothingOfOthers() {
        var mentee = given.paidMentee();
        var other = given.paidMentee();
        bookings.createRequest(other, bookings.createSlot());
        as(mentee).post("/api/auth/totp/enrol").expect(200);

        var text = as(mentee).get("/api/auth/me/export").expect(200).text();

        assertThat(text).doesNotContain("argon2").doesNotContain("\"secret\"").doesNotContain("token_hash")
                .doesNotContain(other.email()).doesNotContain(other.id().toString());
    }

    @Test
    void containsNoPasswordLinkEvenBeforeItsMailIsSent() {
        var mentee = given.freeMentee();
        app.client().post("/__sandbox/faults", Map.of("target", "mail", "kind", "down", "count", 50));
        try {
            anonymous().post("/api/auth/forgot-password", Map.of("email", mentee.email())).expect(202);
            Await.until("the link's mail is written", () -> bookings.count("""
                    SELECT count(*) FROM outbox_mail WHERE recipient = ? AND secret AND text <> ''
                    """, mentee.email()) == 1);

            assertThat(as(mentee).get("/api/auth/me/export").expect(200).text()).doesNotContain("reset-password");
        } finally {
            app.client().post("/__sandbox/faults", Map.of("target", "mail", "kind", "down", "count", 0));
        }
    }

    @Test
    void isRecordedInTheAuditLog() {
        var mentee = given.freeMentee();

        export(mentee);

        assertThat(export(mentee).get("audit_log")).anySatisfy(entry ->
                assertThat(entry.get("action").asString()).isEqualTo("account.exported"));
    }

    @Test
    void containsTheNewestRowsOfWhatIsTooLarge() {
        var mentee = given.freeMentee();
        database().useHandle(sql -> sql.execute("""
                INSERT INTO ai_run (id, person_id, tool, status, title, result, created_at)
                SELECT gen_random_uuid(), ?, 'resume_analysis', 'done', 'Run ' || n,
                       jsonb_build_object('text', repeat('x', 1000000)), ?::timestamptz + n * interval '1 minute'
                  FROM generate_series(1, 12) n
                """, mentee.id(), now().toString()));

        var data = as(mentee).get("/api/auth/me/export").expect(200).data();

        assertThat(data.get("incomplete_sections").get(0).asString()).isEqualTo("ai_tools");
        var runs = data.at("/sections/ai_tools");
        assertThat(runs).hasSizeBetween(5, 8);
        assertThat(runs.get(0).get("title").asString()).isEqualTo("Run 12");
        assertThat(runs.get(0).at("/result/text").asString()).hasSize(1_000_000);
    }

    @Test
    void isOpenToPausedPeopleAndMentors() {
        assertThat(only(export(given.pausedMentee()), "account").get("paused").asBoolean()).isTrue();
        var mentor = given.mentor();
        var slot = bookings.createSlot();
        bookings.createMock(given.paidMentee(), mentor, slot);
        var sections = export(mentor);
        assertThat(only(sections, "mocks").get("mentor_id").asString()).isEqualTo(mentor.id().toString());
        assertThat(sections.get("mentor_profile")).hasSize(1);
    }

    private JsonNode export(TestUser person) {
        var data = as(person).get("/api/auth/me/export").expect(200).data();
        assertThat(Instant.parse(data.get("exported_at").asString())).isBeforeOrEqualTo(now());
        return data.get("sections");
    }

    private static JsonNode only(JsonNode sections, String section) {
        assertThat(sections.get(section)).as(section).hasSize(1);
        return sections.get(section).get(0);
    }
}
