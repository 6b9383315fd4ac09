package com.codementee.bookings.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.MockFixtures;
import com.codementee.support.SandboxMailbox;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Runs the job at chosen times, so the shared clock stays where it is. No two mocks are at the same time. */
class MockReminderApiTest extends ApiTest {

    private final MockFixtures mocks = new MockFixtures(app);
    private final SandboxMailbox mailbox = new SandboxMailbox(app);
    private final TestUser mentee = given.paidMentee();
    private final TestUser mentor = given.mentor();
    private final Instant start = someFutureTime();
    private UUID mock;

    /** Far ahead, so that no other test's mock is near it. */
    private Instant someFutureTime() {
        return now().plus(Duration.ofDays(400)).plusSeconds(ThreadLocalRandom.current().nextLong(100_000_000));
    }

    @AfterEach
    void clearFaults() {
        anonymous().post("/__sandbox/faults", Map.of("target", "mail", "kind", "down", "count", 0)).expect(200);
    }

    @Test
    void remindsBothSidesADayAndAnHourAhead() {
        create();

        run(start.minus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(reminders()).isZero();
        run(start.minus(Duration.ofHours(24)));
        awaitReminders(2);
        assertThat(reminderTo(mentee).get("text").asString())
                .contains(mentor.name(), "https://meet.example/room", "Join the meeting");
        assertThat(reminderTo(mentor).get("text").asString())
                .contains(mentee.name(), app.address() + "/mentor/requests");
        run(start.minus(Duration.ofHours(1)));
        awaitReminders(4);
        run(start.minusSeconds(1));
        run(start.plusSeconds(1));

        assertThat(reminders()).isEqualTo(4);
    }

    @Test
    void remindsOnceInSeveralConcurrentRuns() throws InterruptedException {
        create();

        var outcomes = ConcurrentRunner.run(16, _ -> () -> {
            run(start.minus(Duration.ofHours(1)));
            return null;
        });

        assertThat(outcomes).containsOnly(ConcurrentRunner.SUCCESS);
        awaitReminders(2);
        assertThat(mailbox.findBySubject(mentee.email(), "Reminder: ")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "no_show", "completed"})
    void remindsOfScheduledMocksOnly(String status) {
        create();
        mocks.setStatus(mock, status);

        run(start.minus(Duration.ofHours(24)));
        run(start.minus(Duration.ofHours(1)));

        assertThat(reminders()).isZero();
    }

    @Test
    void remindsOfTheNewTimeOfAMockThatMoved() {
        create();
        run(start.minus(Duration.ofHours(24)));
        awaitReminders(2);
        var later = start.plus(Duration.ofDays(2));
        database().useHandle(sql -> sql.execute("UPDATE mock SET starts_at = ?, ends_at = ? WHERE id = ?", later,
                later.plus(Duration.ofHours(1)), mock));

        run(start.minus(Duration.ofHours(1)));
        assertThat(reminders()).isEqualTo(2);
        run(later.minus(Duration.ofHours(24)));
        awaitReminders(4);
        run(later.minus(Duration.ofHours(1)));

        awaitReminders(6);
    }

    @Test
    void leavesOutTheReminderThatWasDueBeforeTheConfirmation() {
        create();
        confirmedAt(start.minus(Duration.ofHours(20)));
        run(start.minus(Duration.ofHours(20)));
        assertThat(reminders()).isZero();
        run(start.minus(Duration.ofHours(1)));
        awaitReminders(2);
    }

    @ParameterizedTest
    @CsvSource({"PT3H, 2", "PT90M, 0", "PT30M, 2", "PT1S, 2", "PT0S, 0", "-PT30M, 0"})
    void remindsLateAfterADowntimeIfStillUseful(Duration before, int expected) {
        create();

        run(start.minus(before));

        assertThat(reminders()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2030-03-10T06:30:00Z, 1:30 am (Eastern Standard Time) to 3:30 am (Eastern Daylight Time",
        "Europe/London, 2030-03-31T00:30:00Z, 12:30 am (Greenwich Mean Time) to 2:30 am (British Summer Time",
        "Australia/Lord_Howe, 2030-04-06T14:30:00Z, 1:30 am (Lord Howe Daylight Time) to 2:00 am (Lord Howe Standard",
        "Asia/Kolkata, 2030-03-10T06:30:00Z, 12:00 pm to 1:00 pm (India Standard Time"})
    void showsTimesInTheRecipientsZoneEvenWhenClocksChange(String zone, Instant startsAt, String range) {
        as(mentee).patch("/api/auth/me", Map.of("timezone", zone)).expect(200);
        var at = startsAt.plusSeconds(ThreadLocalRandom.current().nextLong(59));
        mock = mocks.createScheduled(mentee, mentor, at);
        confirmedAt(now());

        run(at.minus(Duration.ofHours(24)));
        awaitReminders(2);

        assertThat(reminderTo(mentee).get("text").asString()).contains(range);
        assertThat(reminderTo(mentor).get("text").asString()).contains("India Standard Time");
    }

    @Test
    void dropsAReminderThatWaitsForTheMailProviderWhenItsMockIsCancelled() {
        anonymous().post("/__sandbox/faults", Map.of("target", "mail", "kind", "down", "count", 10_000)).expect(200);
        create();
        run(start.minus(Duration.ofHours(1)));
        Await.until("a failed attempt", () -> outbox("o.attempts > 0") == 2);
        mocks.setStatus(mock, "cancelled");
        clearFaults();

        Await.until("dropped reminders", () -> {
            advance(Duration.ofMinutes(1));
            return outbox("o.superseded_at IS NOT NULL") == 2;
        });

        assertThat(mailbox.findBySubject(mentee.email(), "Reminder: ")).isEmpty();
        assertThat(outbox("o.sent_at IS NOT NULL")).isZero();
    }

    @Test
    void isSentByTheJobWhenTheClockJumps() {
        var soon = now().plus(Duration.ofDays(2));
        mock = mocks.createScheduled(mentee, mentor, soon);

        advance(Duration.between(now(), soon.minus(Duration.ofHours(10))));

        assertThat(mailbox.await(mentee.email(), "Reminder: ").get("html").asString())
                .contains("Your mock starts in 10 hours");
        assertThat(mailbox.findBySubject(mentee.email(), "Reminder: ")).hasSize(1);
    }

    private void create() {
        mock = mocks.createScheduled(mentee, mentor, start);
        confirmedAt(now());
    }

    private void confirmedAt(Instant at) {
        database().useHandle(sql -> sql.execute("UPDATE mock SET created_at = ? WHERE id = ?", at, mock));
    }

    private void run(Instant at) {
        app.bean(Reminders.class).sendDue(at);
    }

    /** Returns how many reminders of this mock were written for both people together. */
    private int reminders() {
        return outbox("true");
    }

    private int outbox(String condition) {
        return database().withHandle(sql -> sql.createQuery("""
                        SELECT count(*)
                          FROM outbox_mail o
                          JOIN reminder r ON r.id = o.reminder_id
                         WHERE r.subject_id = :mock AND
                        """ + condition)
                .bind("mock", mock)
                .mapTo(int.class)
                .one());
    }

    private void awaitReminders(int count) {
        assertThat(reminders()).isEqualTo(count);
        Await.until("sent reminders", () -> outbox("o.sent_at IS NOT NULL") == count);
    }

    private JsonNode reminderTo(TestUser person) {
        return mailbox.await(person.email(), "Reminder: ");
    }
}
