package com.codementee.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.db.Ids;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.SandboxMailbox;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The inbox: what people are told, what they read, and what they switch off. */
class NotificationApiTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);
    private final SandboxMailbox mailbox = new SandboxMailbox(app);

    private void notify(TestUser person, String cause, String title) {
        app.bean(Notifier.class).notify(new NewNotification(
                person.id(), cause, NotificationKind.FEEDBACK, title, "Body of " + title, "/mentee/feedback"));
    }

    private List<JsonNode> list(TestUser person, String query) {
        var data = as(person).get("/api/notifications" + query).expect(200).data();
        return StreamSupport.stream(data.spliterator(), false).toList();
    }

    private List<String> titles(TestUser person) {
        return list(person, "?limit=100").stream().map(one -> one.get("title").asString()).toList();
    }

    private int unread(TestUser person) {
        return as(person).get("/api/notifications").expect(200).json().get("unread").asInt();
    }

    @Test
    void listsTheNewestFirstWithTheNumberOfUnreadOnes() {
        var person = given.freeMentee();
        notify(person, "one", "First");
        advance(Duration.ofSeconds(1));
        notify(person, "two", "Second");

        var response = as(person).get("/api/notifications").expect(200).json();

        assertThat(titles(person)).startsWith("Second", "First").last().asString().startsWith("Welcome");
        assertThat(response.get("unread").asInt()).isEqualTo(3);
        assertThat(response.get("page").get("limit").asInt()).isEqualTo(20);
        var newest = response.get("data").get(0);
        assertThat(newest.propertyNames())
                .containsExactlyInAnyOrder("id", "kind", "title", "body", "href", "read_at", "created_at");
        assertThat(newest.get("kind").asString()).isEqualTo("feedback");
        assertThat(newest.get("href").asString()).isEqualTo("/mentee/feedback");
        assertThat(newest.get("read_at").isNull()).isTrue();
    }

    @Test
    void pagesWithoutLossOrRepeat() {
        var person = given.freeMentee();
        IntStream.range(0, 25).forEach(n -> notify(person, "many:" + n, "Number " + n));

        var seen = new HashSet<String>();
        String cursor = null;
        do {
            var page = as(person).get("/api/notifications?limit=7" + (cursor == null ? "" : "&cursor=" + cursor))
                    .expect(200);
            page.data().forEach(one -> assertThat(seen.add(one.get("id").asString())).isTrue());
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(seen).hasSize(26);
    }

    @Test
    void marksOneAsReadAndKeepsTheFirstTime() {
        var person = given.freeMentee();
        var id = list(person, "").getFirst().get("id").asString();

        var read = as(person).post("/api/notifications/" + id + "/read").expect(200).data();
        advance(Duration.ofMinutes(1));
        var again = as(person).post("/api/notifications/" + id + "/read").expect(200).data();

        assertThat(again.get("read_at")).isEqualTo(read.get("read_at"));
        assertThat(unread(person)).isZero();
        assertThat(list(person, "?unread=true")).isEmpty();
        assertThat(list(person, "")).hasSize(1);
    }

    @Test
    void marksAllOfThePersonsOwnAsRead() {
        var person = given.freeMentee();
        var other = given.freeMentee();
        notify(person, "one", "First");

        as(person).post("/api/notifications/read-all").expect(200);

        assertThat(unread(person)).isZero();
        assertThat(unread(other)).isEqualTo(1);
    }

    @Test
    void hidesOtherPeoplesNotifications() {
        var owner = given.freeMentee();
        var id = list(owner, "").getFirst().get("id").asString();

        as(given.freeMentee()).post("/api/notifications/" + id + "/read").expect(404, ErrorCode.NOT_FOUND);
        as(owner).post("/api/notifications/" + Ids.next() + "/read").expect(404, ErrorCode.NOT_FOUND);
        as(owner).post("/api/notifications/nonsense/read").expect(404, ErrorCode.NOT_FOUND);

        assertThat(unread(owner)).isEqualTo(1);
    }

    @Test
    void notifiesOncePerCause() {
        var person = given.freeMentee();
        notify(person, "same", "First");
        notify(person, "same", "Again");

        assertThat(titles(person)).contains("First").doesNotContain("Again");
    }

    @Test
    void returnsHostileTextUnchanged() {
        var person = given.freeMentee();
        var title = "<img src=x onerror=alert(1)> \u202e\"'& नमस्ते 🎉";
        notify(person, "hostile", title);

        assertThat(titles(person)).contains(title);
    }

    @Test
    void tellsMenteeMentorAndAdminsAboutABooking() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var slot = bookings.createSlot();
        bookings.createMeetLink();
        var request = bookings.createRequest(mentee, slot);
        bookings.confirm(request, mentor.id(), slot).expect(200);

        assertThat(titles(mentee).getFirst()).startsWith("Your mock is confirmed:");
        assertThat(list(mentee, "").getFirst().get("href").asString()).isEqualTo("/mentee/bookings?booking=" + request);
        assertThat(titles(mentee).get(1)).startsWith("We have your request:");
        assertThat(titles(mentor).getFirst()).startsWith("You are interviewing " + mentee.name());
        assertThat(list(bookings.admin(), "?limit=100"))
                .anyMatch(one -> one.get("kind").asString().equals("request_queue")
                        && one.get("href").asString().equals("/admin/requests"));
    }

    @Test
    void tellsABuyerThatThePlanIsActive() {
        var person = given.freeMentee();
        var payments = new PaymentFixtures(app);
        payments.verify(as(person), payments.pay(payments.createOrder(person, "growth")));

        assertThat(list(given.signIn(person), "")).anyMatch(one -> one.get("kind").asString().equals("payment")
                && one.get("title").asString().equals("Your Growth plan is active"));
    }

    @Test
    void listsTheRolesKindsAndMarksTheRequiredOnes() {
        var kinds = as(given.freeMentee()).get("/api/notifications/preferences").expect(200).data().get("kinds");

        assertThat(kinds.propertyNames()).contains("payment", "assignment", "cancellation", "security", "feedback")
                .doesNotContain("request_queue");
        assertThat(kinds.get("payment")).hasToString("{\"app\":true,\"mail\":true,\"required\":true}");
        assertThat(kinds.get("feedback")).hasToString("{\"app\":true,\"mail\":true,\"required\":false}");
        assertThat(as(given.admin()).get("/api/notifications/preferences").data().get("kinds").has("request_queue"))
                .isTrue();
    }

    @Test
    void changesOnlyTheNamedKinds() {
        var person = given.freeMentee();
        change(person, "feedback", false, true).expect(200);

        var kinds = change(person, "plan_ending", true, false).expect(200).data().get("kinds");

        assertThat(kinds.get("feedback").get("app").asBoolean()).isFalse();
        assertThat(kinds.get("plan_ending").get("mail").asBoolean()).isFalse();
        assertThat(kinds.get("request").get("mail").asBoolean()).isTrue();
        as(person).put("/api/notifications/preferences", Map.of("kinds", kinds)).expect(200);
    }

    @Test
    void refusesToSwitchOffRequiredMailAndUnknownKinds() {
        var person = given.freeMentee();

        change(person, "payment", true, false).expectInvalid("kinds.payment.mail");
        change(person, "request_queue", true, false).expectInvalid("kinds");
        change(person, "nonsense", true, true).expectInvalid("kinds");
        as(person).put("/api/notifications/preferences", "{}").expectInvalid("kinds");
        as(person).put("/api/notifications/preferences", "{\"kinds\": {\"feedback\": {\"app\": true}}}")
                .expectInvalid("kinds[feedback].mail");

        change(person, "payment", false, true).expect(200);
    }

    private ApiResponse change(TestUser person, String kind, boolean app, boolean mail) {
        var channels = new HashMap<>(Map.of("app", app, "mail", mail));
        return as(person).put("/api/notifications/preferences", Map.of("kinds", Map.of(kind, channels)));
    }

    @Test
    void storesNothingOfAKindThatIsOffInTheApp() {
        var person = given.freeMentee();
        change(person, "feedback", false, true).expect(200);

        notify(person, "unwanted", "Unwanted");

        assertThat(titles(person)).doesNotContain("Unwanted");
    }

    @Test
    void sendsMailsOfAKindThatWasSwitchedOffBeforeItBecameRequired() {
        var mentee = given.paidMentee();
        database().useHandle(sql -> sql.execute("""
                INSERT INTO notification_preference (person_id, kind, app, mail)
                VALUES (?, 'security', true, false), (?, 'kind_of_tomorrow', true, false)
                """, mentee.id(), mentee.id()));

        as(mentee).post("/api/auth/change-password", Map.of(
                "current_password", PersonFixtures.PASSWORD,
                "new_password", "another horse battery")).expect(200);

        mailbox.await(mentee.email(), "Your password was changed");
        var kinds = as(mentee).get("/api/notifications/preferences").expect(200).data().get("kinds");
        assertThat(kinds.at("/security/mail").asBoolean()).isTrue();
        assertThat(kinds.has("kind_of_tomorrow")).isFalse();
    }

    @Test
    void sendsNoMailOfAKindThatIsOffWhenItIsDue() {
        var mentee = given.paidMentee();
        change(mentee, "request", true, false).expect(200);

        bookings.createRequest(mentee, bookings.createSlot());
        as(mentee).post("/api/auth/change-password", Map.of(
                "current_password", PersonFixtures.PASSWORD,
                "new_password", "another horse battery")).expect(200);

        mailbox.await(mentee.email(), "Your password was changed");
        assertThat(titles(mentee)).anyMatch(title -> title.startsWith("We have your request"));
        assertThat(mailbox.findBySubject(mentee.email(), "We have your request")).isEmpty();
        assertThat(bookings.count(
                "SELECT count(*) FROM outbox_mail WHERE recipient = ? AND muted_at IS NOT NULL", mentee.email()))
                .isEqualTo(1);
    }
}
