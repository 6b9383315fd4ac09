package com.codementee.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.EventStream.Event;
import com.codementee.support.EventStream;
import com.codementee.support.TestUser;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The stream delivers each notification once, whatever happens to the connection. */
class NotificationStreamApiTest extends ApiTest {

    private static final int MAX_WAIT_SECONDS = 30;

    private final Notifier notifier = app.bean(Notifier.class);

    private void notify(TestUser person, String title) {
        notifier.notify(new NewNotification(
                person.id(), "test:" + Ids.next(), NotificationKind.FEEDBACK, title, "", "/mentee/feedback"));
    }

    private EventStream open(TestUser person, @Nullable String lastEventId) throws IOException {
        var stream = EventStream.open(app.address(), person.token(), lastEventId);
        assertThat(stream.status()).as(stream.head()).isEqualTo(200);
        assertThat(stream.next().data()).isEmpty();
        return stream;
    }

    /** Opens a stream as soon as the server has noticed that the person's earlier ones were cut. */
    private EventStream reopen(TestUser person, String lastEventId) throws IOException {
        var opened = new AtomicReference<EventStream>();
        Await.until("room for another stream", () -> {
            var stream = EventStream.open(app.address(), person.token(), lastEventId);
            if (stream.status() == 200) opened.set(stream);
            else stream.close();
            return stream.status() == 200;
        });
        return opened.get();
    }

    private static String title(@Nullable Event event) {
        assertThat(event).as("an event").isNotNull();
        return JsonMapper.shared().readTree(event.data()).get("title").asString();
    }

    @Test
    void deliversNotificationsStoredAfterItOpened() throws IOException {
        var person = given.freeMentee();
        notify(person, "Before");
        try (var stream = open(person, null)) {
            notify(person, "First\nline: two");
            notify(given.freeMentee(), "Of somebody else");
            notify(person, "Second");

            var first = stream.nextEvent();
            assertThat(title(first)).isEqualTo("First\nline: two");
            assertThat(title(stream.nextEvent())).isEqualTo("Second");
            var listed = as(person).get("/api/notifications").data().get(1);
            assertThat(listed.get("id").asString()).isEqualTo(first.id());
            assertThat(JsonMapper.shared().readTree(first.data())).isEqualTo(listed);
            assertThat(stream.head()).containsIgnoringCase("content-type: text/event-stream")
                    .containsIgnoringCase("cache-control: no-store").doesNotContainIgnoringCase("transfer-encoding");
        }
    }

    @Test
    void continuesAfterTheLastEventOfTheClient() throws IOException {
        var person = given.freeMentee();
        String last;
        try (var stream = open(person, null)) {
            notify(person, "First");
            last = stream.nextEvent().id();
        }
        notify(person, "Missed");
        try (var stream = open(person, last)) {
            assertThat(title(stream.nextEvent())).isEqualTo("Missed");
        }
    }

    /** A transaction that began first may commit last. */
    @Test
    void deliversALateCommitAfterNewerOnesWereDelivered() throws Exception {
        var person = given.freeMentee();
        var stored = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor(); var stream = open(person, null)) {
            var slow = threads.submit(() -> app.bean(Transactions.class).run(() -> {
                notify(person, "Began first");
                stored.countDown();
                awaitLatch(commit);
            }));
            awaitLatch(stored);
            notify(person, "Began second");
            var delivered = stream.nextEvent();
            assertThat(title(delivered)).isEqualTo("Began second");
            commit.countDown();
            slow.get(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
            assertThat(title(stream.nextEvent())).isEqualTo("Began first");
            try (var continued = open(person, delivered.id())) {
                assertThat(title(continued.nextEvent())).isEqualTo("Began first");
            }
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(MAX_WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void deliversAThousandOnceDespiteFiftyDisconnects() throws Exception {
        var person = given.freeMentee();
        var seen = new ArrayList<String>();
        var transactions = app.bean(Transactions.class);
        try (var writers = Executors.newFixedThreadPool(4)) {
            String last;
            try (var stream = open(person, null)) {
                notify(person, "0");
                last = stream.nextEvent().id();
            }
            // Transactions of one, two or three notifications overlap in four threads.
            IntStream.range(0, 500).forEach(n -> writers.execute(() -> transactions.run(
                    () -> IntStream.range(0, n % 3 + 1).forEach(part -> notify(person, n + "." + part)))));
            while (seen.size() < 999) {
                try (var stream = reopen(person, last)) {
                    for (int i = 0; i < 20 && seen.size() < 999; i++) {
                        last = stream.nextEvent().id();
                        seen.add(last);
                    }
                }
            }
        }

        assertThat(seen).hasSize(999).doesNotHaveDuplicates();
        assertThat(as(person).get("/api/notifications").json().get("unread").asInt()).isEqualTo(1_001);
    }

    @Test
    void continuesFromTheStartOfAStreamThatWasCutBeforeItsFirstEvent() throws IOException {
        for (var person : List.of(given.freeMentee(), given.mentor())) {
            String start;
            try (var stream = EventStream.open(app.address(), person.token(), null)) {
                start = stream.next().id();
            }
            notify(person, "Missed");
            try (var stream = open(person, start)) {
                assertThat(title(stream.nextEvent())).isEqualTo("Missed");
            }
        }
    }

    @Test
    void startsNowForAnUnknownOrForgedLastEventId() throws IOException {
        var person = given.freeMentee();
        var other = given.freeMentee();
        var othersId = as(other).get("/api/notifications").data().get(0).get("id").asString();
        for (var forged : List.of(othersId, Ids.next().toString(), "nonsense", "", "-1", "x".repeat(5_000))) {
            try (var stream = open(person, forged)) {
                notify(person, "After " + forged.length());
                assertThat(title(stream.nextEvent())).isEqualTo("After " + forged.length());
            }
        }
    }

    @Test
    void endsWhenTheSessionEnds() throws IOException {
        var person = given.freeMentee();
        try (var stream = open(person, null)) {
            as(person).post("/api/auth/logout").expect(200);
            stream.awaitEnd();
        }
        assertThat(EventStream.open(app.address(), person.token(), null).status()).isEqualTo(401);
    }

    @Test
    void anotherSessionOfThePersonKeepsItsStream() throws IOException {
        var person = given.freeMentee();
        var elsewhere = given.signIn(person);
        try (var stream = open(person, null); var kept = open(elsewhere, null)) {
            as(person).post("/api/auth/logout").expect(200);
            stream.awaitEnd();
            notify(person, "Still signed in elsewhere");
            assertThat(title(kept.nextEvent())).isEqualTo("Still signed in elsewhere");
        }
    }

    @Test
    void endsWhenThePersonIsPaused() throws IOException {
        var person = given.freeMentee();
        try (var stream = open(person, null)) {
            as(given.admin()).patch("/api/admin/mentees/" + person.id(), Map.of("status", "Paused")).expect(200);
            stream.awaitEnd();
        }
        var paused = given.signIn(person);
        try (var stream = open(paused, null)) {
            notify(paused, "Still reads");
            assertThat(title(stream.nextEvent())).isEqualTo("Still reads");
        }
    }

    @Test
    void endsWhenTheTokenExpires() throws IOException {
        var person = given.freeMentee();
        try (var stream = open(person, null)) {
            advance(Duration.ofMinutes(16));
            stream.awaitEnd();
        }
    }

    @Test
    void limitsTheStreamsOfAPerson() throws IOException {
        var person = given.freeMentee();
        var streams = new ArrayList<EventStream>();
        try {
            for (int i = 0; i < StreamLimits.MAX_PER_PERSON; i++) streams.add(open(person, null));

            var refused = EventStream.open(app.address(), person.token(), null);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.head()).contains("Retry-After: 10");
            for (int i = 0; i < 20; i++) {
                try (var again = EventStream.open(app.address(), person.token(), null)) {
                    assertThat(again.status()).isEqualTo(503);
                }
            }

            streams.removeFirst().close();
            Await.until("room for another stream", () -> {
                try (var another = EventStream.open(app.address(), person.token(), null)) {
                    return another.status() == 200;
                }
            });
        } finally {
            for (var stream : streams) stream.close();
        }
    }

    @Test
    void answersHeadRequestsWithoutAStream() {
        var response = as(given.freeMentee()).send("HEAD", "/api/notifications/stream", null);

        assertThat(response.expect(200).header("Content-Type")).startsWith("text/event-stream");
    }

    @Test
    void ignoresWhatAClientSendsAfterOpeningAStream() throws IOException {
        var person = given.freeMentee();
        var another = "none\r\n\r\nGET /api/health HTTP/1.1\r\nHost: localhost";
        try (var stream = open(person, another)) {
            notify(person, "First");
            assertThat(title(stream.next())).isEqualTo("First");

            stream.send("GET /api/health HTTP/1.1\r\n\r\n");

            assertThat(stream.next()).isNull();
        }
    }

    @Test
    void servesASlowClientCompletelyWithoutDelayingOthers() throws IOException {
        var person = given.freeMentee();
        var body = "x".repeat(200_000);
        try (var slow = EventStream.open(app.address(), person.token(), null, 4_096); var other = open(person, null)) {
            // More than the sockets of both sides hold.
            for (int i = 0; i < 50; i++) {
                notifier.notify(new NewNotification(
                        person.id(), "large:" + i, NotificationKind.FEEDBACK, "Large " + i, body, "/mentee"));
            }
            for (int i = 0; i < 50; i++) assertThat(title(other.nextEvent())).isEqualTo("Large " + i);
            for (int i = 0; i < 50; i++) assertThat(title(slow.nextEvent())).isEqualTo("Large " + i);
        }
    }
}
