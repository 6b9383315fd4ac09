package com.codementee.identity.account;

import static com.codementee.support.PersonFixtures.PASSWORD;
import static com.codementee.support.PersonFixtures.uniqueMarker;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.BookingFixtures;
import com.codementee.support.MockFixtures;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountErasureApiTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);
    private final MockFixtures mocks = new MockFixtures(app);
    private final PaymentFixtures payments = new PaymentFixtures(app);

    @Test
    void leavesNoTraceOfAMentee() {
        var marker = uniqueMarker();
        var mentee = given.signIn(rich(marker));
        var mentor = given.mentor();
        var order = payments.createOrder(mentee, "growth");
        payments.verify(app.client().as(mentee.token()), payments.pay(order));
        var unpaid = payments.createOrder(mentee, "accelerator");
        var body = new HashMap<>(bookings.requestBody(bookings.createSlot()));
        body.put("additional_notes", "Notes " + marker);
        body.put("specific_topics", List.of("Topic " + marker));
        as(mentee).post("/api/mentee/booking-request", body).expect(201);
        var mock = mocks.createScheduled(mentee, mentor, now().minus(Duration.ofMinutes(90)));
        as(mentee).post("/api/mentee/mocks/" + mock + "/rating", Map.of("stars", 4, "comment", marker)).expect(201);
        as(mentor).post("/api/mentor/feedback", feedback(mock, marker)).expect(201);
        assertThat(tablesWith(marker)).contains("person", "plan_order", "booking_request", "feedback", "rating");
        Await.until("all mails are sent", () -> unsent() == 0);

        delete(mentee).expect(200);

        assertThat(payments.orderStatus(unpaid)).isEqualTo("expired");
        assertThat(payments.orderStatus(order)).isEqualTo("paid");
        assertThat(membershipCount(mentee)).isEqualTo(1);
        Await.until("the last mails are sent", () -> unsent() == 0);
        // What names the person to others, the invoice, and the address for the second erasure.
        assertThat(List.of("outbox_mail", "notification", "invoice", "scheduled_tasks"))
                .containsAll(tablesWith(marker));
        advance(Duration.ofHours(25));
        Await.until("the second erasure", () -> tablesWith(marker).stream().noneMatch("scheduled_tasks"::equals));
        assertThat(rowsOf(mentee)).isZero();
        assertThat(mailsTo(mentee.email())).isZero();
        var shown = as(given.signIn(mentor)).get("/api/mentor/feedbacks").expect(200).data().get(0);
        assertThat(shown.get("mentee_name").asString()).isEqualTo("Deleted user");
        assertThat(shown.get("overall").asInt()).isEqualTo(4);
        assertThat(shown.get("strengths").asString()).isEqualTo("(deleted)");
    }

    @Test
    void erasesInboxToolsPracticeCalendarAndTwoStepSignIn() {
        var mentor = given.mentor();
        var mentee = given.paidMentee();
        bookings.createMock(mentee, mentor, bookings.createSlot());
        var calendar = as(mentor).get("/api/calendar").expect(200).data().get("url").asString();
        var feed = calendar.substring(calendar.indexOf("/api/"));
        as(mentor).post("/api/auth/totp/enrol").expect(200);
        as(mentee).put("/api/notifications/preferences", Map.of("kinds", Map.of("reminder", Map.of("app", false))));
        var card = UUID.randomUUID();
        database().useHandle(sql -> {
            sql.execute("""
                    INSERT INTO ai_run (id, person_id, tool, status, title, result, created_at)
                    VALUES (gen_random_uuid(), ?, 'resume_analysis', 'done', 'Resume', '{}', ?)
                    """, mentee.id(), now());
            sql.execute("""
                    INSERT INTO practice_card (id, person_id, question_id, prompt, topic, interview_type, hints,
                                               outline, source, due_at, created_at)
                    VALUES (?, ?, gen_random_uuid(), 'Q', 'T', 'coding', '{}', '', 'chosen', ?, ?)
                    """, card, mentee.id(), now(), now());
            sql.execute("""
                    INSERT INTO practice_review (id, card_id, person_id, grade, answer, reviewed_at)
                    VALUES (gen_random_uuid(), ?, ?, 'good', 'My answer', ?)
                    """, card, mentee.id(), now());
        });
        anonymous().get(feed).expect(200);
        assertThat(rowsOf(mentee)).isPositive();
        assertThat(rowsOf(mentor)).isPositive();

        delete(mentee).expect(200);
        delete(mentor).expect(200);

        assertThat(rowsOf(mentee)).isZero();
        assertThat(rowsOf(mentor)).isZero();
        anonymous().get(feed).expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void keepsInvoicesAndAmountsButNotTheBuyer() {
        var mentee = given.signIn(rich(uniqueMarker()));
        var order = PaymentFixtures.readOrder(as(mentee).post("/api/payment/create-order", Map.of(
                "plan_id", "growth",
                "billing", Map.of("state", "29", "name", "Asha Rao", "address", "1 Long Street"))));
        payments.verify(as(mentee), payments.pay(order));

        delete(mentee).expect(200);

        var row = database().withHandle(sql -> sql.select("""
                SELECT o.name, o.email, o.billing_name, o.billing_address, o.amount::text, i.buyer_name
                  FROM plan_order o
                  JOIN invoice i ON i.order_id = o.id
                 WHERE o.id = ?
                """, order.id()).mapToMap().one());
        assertThat(row).containsEntry("name", "Deleted user").containsEntry("email", "")
                .containsEntry("billing_name", null).containsEntry("billing_address", null)
                .containsEntry("amount", "499900").containsEntry("buyer_name", "Asha Rao");
        as(given.admin()).get("/api/admin/orders/" + order.id()).expect(200);
    }

    @Test
    void erasesFeedbackOnAMockThatHadBegun() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var mock = mocks.createScheduled(mentee, mentor, now().minus(Duration.ofMinutes(10)));

        delete(mentee).expect(200);
        as(mentor).post("/api/mentor/feedback", feedback(mock, "about the person")).expect(201);
        advance(Duration.ofDays(31));

        Await.until("the last erasure", () -> bookings.count(
                "SELECT count(*) FROM feedback WHERE mock_id = ? AND strengths = '(deleted)'", mock) == 1);
        assertThat(rowsOf(mentee)).isZero();
    }

    private ApiResponse delete(TestUser person) {
        return as(person).send("DELETE", "/api/auth/me", Map.of("password", PASSWORD));
    }

    /** A mentee whose name, address and job titles contain a marker. */
    private TestUser rich(String marker) {
        var email = marker + "@people.example";
        var data = anonymous().post("/api/auth/register-free", Map.of("name", "Asha " + marker, "email", email,
                "password", PASSWORD, "current_role", "Dev " + marker, "target_role", "Lead " + marker))
                .expect(201).data();
        return new TestUser(UUID.fromString(data.at("/user/id").asString()), "Asha " + marker, email, "");
    }

    /** The tables with a row that contains this text. Rows of mails to others may name the person for 90 days. */
    private List<String> tablesWith(String text) {
        return database().withHandle(sql -> sql.createQuery("""
                        SELECT table_name FROM information_schema.tables
                         WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                        """)
                .mapTo(String.class)
                .list().stream()
                .filter(table -> sql.select("SELECT EXISTS (SELECT FROM " + table + """
                                 t WHERE t::text LIKE '%' || :text || '%'
                                      OR t::text LIKE '%' || encode(convert_to(:text, 'UTF8'), 'hex') || '%')
                                """)
                        .bind("text", text)
                        .mapTo(boolean.class)
                        .one())
                .toList());
    }

    private int mailsTo(String email) {
        return bookings.count("SELECT count(*) FROM outbox_mail WHERE recipient = ?", email);
    }

    private int unsent() {
        return bookings.count("""
                SELECT count(*) FROM outbox_mail WHERE sent_at IS NULL AND failed_at IS NULL AND superseded_at IS NULL
                """);
    }

    /** Counts a person's rows in the tables that a deletion empties. */
    private int rowsOf(TestUser person) {
        return List.of("session", "password_link", "totp", "notification", "notification_preference", "ai_run",
                        "practice_card", "practice_review", "mentor_profile").stream()
                .mapToInt(table -> bookings.count(
                        "SELECT count(*) FROM " + table + " WHERE person_id = ?", person.id()))
                .sum();
    }

    private static Map<String, Object> feedback(UUID mock, String text) {
        return Map.of("mock_id", mock, "problem_solving", 4, "communication", 4, "technical_depth", 4,
                "code_quality", 4, "overall", 4, "strengths", text, "improvements", text, "action_items", text,
                "hireability", "hire");
    }

    private int membershipCount(TestUser person) {
        return bookings.count("SELECT count(*) FROM membership WHERE person_id = ?", person.id());
    }
}
