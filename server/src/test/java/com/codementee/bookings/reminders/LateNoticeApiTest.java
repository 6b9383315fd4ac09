package com.codementee.bookings.reminders;

import static com.codementee.support.BookingFixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.BookingFixtures;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.MockFixtures;
import com.codementee.support.SandboxMailbox;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Tests who is told about missing feedback and requests without a mentor, and how often. */
class LateNoticeApiTest extends ApiTest {

    private final MockFixtures mocks = new MockFixtures(app);
    private final BookingFixtures bookings = new BookingFixtures(app);
    private final SandboxMailbox mailbox = new SandboxMailbox(app);
    private final TestUser mentee = given.paidMentee();
    private final TestUser mentor = given.mentor();

    /** Created before anything is sent, because all admins are told. */
    private final TestUser admin = bookings.admin();

    @Test
    void requestsFeedbackThreeTimesThenNotifiesTheAdmins() {
        var end = someFutureTime();
        var mock = mocks.createScheduled(mentee, mentor, end.minus(Duration.ofHours(1)));

        run(end.minusSeconds(1));
        assertThat(sent(mock)).isZero();
        run(end);
        run(end.plus(Duration.ofHours(1)));
        assertThat(mailbox.await(mentor.email(), "Please write your feedback", mentee.name()).get("text").asString())
                .contains(app.address() + "/mentor/mocks/" + mock + "/feedback");
        assertThat(sent(mock)).isEqualTo(1);
        run(end.plus(Duration.ofHours(24)));
        assertThat(sent(mock)).isEqualTo(2);
        mailbox.await(mentor.email(), "Feedback is missing");
        assertThat(mailbox.findBySubject(mentee.email(), "Your feedback is late")).isEmpty();
        run(end.plus(Duration.ofHours(48)));
        assertThat(mailbox.await(mentee.email(), "Your feedback is late").get("text").asString())
                .contains("within 48 hours", mentor.name());
        assertThat(sent(mock)).isEqualTo(4);
        run(end.plus(Duration.ofHours(72)));
        run(end.plus(Duration.ofHours(96)));

        mailbox.await(admin.email(), "Feedback overdue", mentor.name() + " for " + mentee.name());
        assertThat(sent(mock)).isEqualTo(5);
    }

    @Test
    void requestsNoFeedbackThatWasGivenOrIsNotExpected() {
        var end = someFutureTime();
        var written = mocks.createScheduled(mentee, mentor, end.minus(Duration.ofHours(1)));
        var missed = mocks.createScheduled(given.paidMentee(), given.mentor(), end.minus(Duration.ofHours(1)));
        database().useHandle(sql -> sql.execute("UPDATE mock SET feedback_at = ? WHERE id = ?", end, written));
        mocks.setStatus(missed, "no_show");

        for (int hours = 0; hours <= 72; hours += 24) run(end.plus(Duration.ofHours(hours)));

        assertThat(sent(written) + sent(missed)).isZero();
    }

    @Test
    void sendsOnlyTheLatestRequestAfterADowntime() {
        var end = someFutureTime();
        var mock = mocks.createScheduled(mentee, mentor, end.minus(Duration.ofHours(1)));

        run(end.plus(Duration.ofHours(60)));

        assertThat(kinds(mock)).isEqualTo("feedback_late,feedback_requested");
    }

    @Test
    void notifiesMenteeAndAdminsOnceAboutARequestWithoutAMentor() throws InterruptedException {
        var slot = bookings.createSlot();
        var request = bookings.createRequest(mentee, slot);
        var late = requestedAt(request).plus(Duration.ofHours(24));

        run(late.minusSeconds(1));
        assertThat(sent(request)).isZero();
        var outcomes = ConcurrentRunner.run(8, _ -> () -> {
            run(late);
            return null;
        });
        run(late.plus(Duration.ofHours(24)));

        assertThat(outcomes).containsOnly(ConcurrentRunner.SUCCESS);
        assertThat(sent(request)).isEqualTo(1);
        assertThat(mailbox.await(mentee.email(), "Still looking for your mentor").get("text").asString())
                .contains("within 24 hours", "get your mock back", app.address() + "/mentee/bookings?reschedule=" + request);
        assertThat(mailbox.findBySubject(mentee.email(), "Still looking for your mentor")).hasSize(1);
        mailbox.await(admin.email(), "Late: ", mentee.name());
    }

    @Test
    void restartsThePromisedTimeWhenAConfirmedRequestBecomesPending() {
        var slot = bookings.createSlot();
        var confirmed = bookings.createMock(mentee, mentor, slot);
        var request = id(confirmed.get("booking_request"));
        run(requestedAt(request).plus(Duration.ofHours(30)));
        assertThat(sent(request)).isZero();
        database().useHandle(sql -> sql.execute(
                "UPDATE booking_request SET created_at = ? WHERE id = ?", now().minus(Duration.ofDays(3)), request));

        var declined = as(mentor).post("/api/mentor/booking-requests/" + request + "/decline", Map.of("reason", "Ill"))
                .expect(200).data();

        var since = Instant.parse(declined.get("waiting_since").asString());
        assertThat(Duration.between(since, now())).isLessThan(Duration.ofMinutes(1));
        assertThat(Instant.parse(declined.get("promised_by").asString())).isEqualTo(since.plus(Duration.ofHours(24)));
        run(since.plus(Duration.ofHours(23)));
        assertThat(sent(request)).isZero();
        // A run skips the request while its review, which the decline scheduled, holds the row.
        Await.until("the notice of the late request", () -> {
            run(since.plus(Duration.ofHours(24)));
            return sent(request) == 1;
        });
    }

    @Test
    void listsLateRequestsAndFeedbackForAdmins() {
        var request = bookings.createRequest(mentee, bookings.createSlot());
        var ended = now().minus(Duration.ofHours(48)).minusSeconds(1);
        var mock = mocks.createScheduled(mentee, mentor, ended.minus(Duration.ofHours(1)));
        var admin = as(this.admin);
        var before = admin.get("/api/admin/dashboard").expect(200).data().get("late");
        assertThat(admin.get("/api/admin/booking-requests?late=true&q=" + mentee.email()).expect(200).data()).isEmpty();
        assertThat(admin.get("/api/admin/mocks?feedback_late=true&mentor_id=" + mentor.id()).expect(200).data())
                .extracting(row -> row.get("id").asString()).containsExactly(mock.toString());
        assertThat(as(mentee).get("/api/mentee/mocks").expect(200).data().get(0).get("feedback_due_at").asString())
                .isEqualTo(ended.plus(Duration.ofHours(48)).toString());

        database().useHandle(sql -> sql.execute("UPDATE booking_request SET created_at = ? WHERE id = ?",
                now().minus(Duration.ofHours(25)), request));
        database().useHandle(sql -> sql.execute("UPDATE mock SET feedback_at = ? WHERE id = ?", now(), mock));

        assertThat(admin.get("/api/admin/booking-requests?late=true&q=" + mentee.email()).expect(200).data())
                .extracting(row -> row.get("id").asString()).containsExactly(request.toString());
        assertThat(admin.get("/api/admin/mocks?feedback_late=true&mentor_id=" + mentor.id()).expect(200).data()).isEmpty();
        var after = admin.get("/api/admin/dashboard").expect(200).data().get("late");
        assertThat(after.at("/requests/count").asInt()).isEqualTo(before.at("/requests/count").asInt() + 1);
        assertThat(after.at("/feedback/count").asInt()).isEqualTo(before.at("/feedback/count").asInt() - 1);
    }

    /** Far ahead, so that no other test's mock is near it. */
    private Instant someFutureTime() {
        return now().plus(Duration.ofDays(400)).plusSeconds(ThreadLocalRandom.current().nextLong(100_000_000));
    }

    private void run(Instant at) {
        app.bean(Reminders.class).sendDue(at);
    }

    private Instant requestedAt(UUID request) {
        return database().withHandle(sql -> sql.createQuery("SELECT created_at FROM booking_request WHERE id = ?")
                .bind(0, request)
                .mapTo(Instant.class)
                .one());
    }

    private int sent(UUID subject) {
        return bookings.count("SELECT count(*) FROM reminder WHERE subject_id = ?", subject);
    }

    private String kinds(UUID subject) {
        return database().withHandle(sql -> sql.createQuery(
                        "SELECT string_agg(kind, ',' ORDER BY kind) FROM reminder WHERE subject_id = ?")
                .bind(0, subject)
                .mapTo(String.class)
                .one());
    }
}
