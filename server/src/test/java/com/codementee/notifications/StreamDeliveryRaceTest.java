package com.codementee.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.notifications.DeliveryStore.Delivery;
import com.codementee.notifications.DeliveryStore.Start;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Tier;
import com.codementee.platform.cache.CacheInvalidation;
import com.codementee.platform.connector.ResponseStream;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.security.CallerAuthenticator;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.TestUser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the delivery thread sends to which stream, with clients that a test stalls or opens at an exact moment. */
class StreamDeliveryRaceTest extends ApiTest {

    private static final Pattern TITLE = Pattern.compile("\"title\":\"([^\"]*)\"");

    private final OpenStreams streams = new OpenStreams();
    private volatile Consumer<UUID> duringQuery = _ -> {};
    private final DeliveryReader deliveries =
            new DeliveryReader(app.bean(DeliveryStore.class), app.bean(Transactions.class)) {
        @Override
        List<Delivery> list(Map<UUID, Long> reached, int limit) {
            var found = super.list(reached, limit);
            reached.keySet().forEach(duringQuery);
            return found;
        }
    };
    private final StreamDelivery delivery = new StreamDelivery(
            streams, deliveries, app.bean(EventWriter.class), new LiveSessions(), app.bean(CacheInvalidation.class),
            app::now);

    @AfterEach
    void stop() {
        delivery.stop();
    }

    private void notify(TestUser person, String title) {
        app.bean(Notifier.class).notify(new NewNotification(
                person.id(), "test:" + Ids.next(), NotificationKind.FEEDBACK, title, "", "/mentee/feedback"));
    }

    private Client open(TestUser person, Start start, boolean stalled) {
        var client = new Client(stalled);
        var caller = new Caller(person.id(), Role.MENTEE, Tier.FREE, false, Ids.next(), false);
        streams.add(new NotificationStream(caller, now().plus(Duration.ofHours(1)), start, client));
        delivery.deliver(List.of(person.id()));
        return client;
    }

    @Test
    void missesNothingForAStreamThatOpensDuringAQuery() {
        var person = given.freeMentee();
        notify(person, "First");
        var afterFirst = deliveries.startAfter(person.id(), null);
        notify(person, "Second");
        var afterSecond = deliveries.startAfter(person.id(), null);
        notify(person, "Third");
        var late = new CopyOnWriteArrayList<Client>();
        duringQuery = _ -> {
            if (late.isEmpty()) late.add(open(person, afterFirst, false));
        };
        var early = open(person, afterSecond, false);

        delivery.start();

        Await.until("the last event on both streams", () ->
                early.titles().contains("Third") && late.getFirst().titles().contains("Third"));
        assertThat(early.titles()).containsExactly("Third");
        assertThat(late.getFirst().titles()).containsExactly("Second", "Third");
    }

    @Test
    void deliversALongBacklogOnceAndInOrder() {
        var person = given.freeMentee();
        var start = deliveries.startAfter(person.id(), null);
        var titles = IntStream.range(0, 250).mapToObj(Integer::toString).toList();
        titles.forEach(title -> notify(person, title));
        var client = open(person, start, false);

        delivery.start();

        Await.until("the last event", () -> client.titles().contains("249"));
        assertThat(client.titles()).isEqualTo(titles);
        // What a client that does not read would keep in memory.
        assertThat(client.longest).isLessThanOrEqualTo(EventWriter.MAX_BYTES);
    }

    @Test
    void continuesWithAClientThatHasReadNothingSinceItsStreamOpened() {
        var person = given.freeMentee();
        var client = open(person, deliveries.startAfter(person.id(), null), true);
        notify(person, "First");
        delivery.start();
        delivery.deliver(List.of(person.id()));
        var other = open(person, deliveries.startAfter(person.id(), null), false);
        notify(person, "Second");
        delivery.deliver(List.of(person.id()));
        Await.until("an event on the other stream", () -> !other.titles().isEmpty());
        assertThat(client.titles()).isEmpty();

        client.stalled = false;

        Await.until("both events", () -> client.titles().size() == 2);
        assertThat(client.titles()).containsExactly("First", "Second");
    }

    @Test
    void deliversANotificationOfAKindThatOnlyANewerVersionKnows() {
        var person = given.freeMentee();
        var client = open(person, deliveries.startAfter(person.id(), null), false);
        database().useHandle(sql -> sql.execute(
                "SELECT notifications_insert(?, ?, 'newer', 'kind_of_tomorrow', 'From a newer node', '', '/mentee', ?)",
                Ids.next(), person.id(), now()));
        notify(person, "Of a known kind");
        delivery.start();
        delivery.deliver(List.of(person.id()));

        Await.until("both events", () -> client.titles().size() == 2);
        assertThat(client.titles()).containsExactly("From a newer node", "Of a known kind");
        var inbox = as(person).get("/api/notifications").expect(200).data();
        assertThat(inbox.valueStream().map(one -> one.get("kind").asString())).contains("kind_of_tomorrow");
    }

    /** A client in memory. While it is stalled, it leaves one write unfinished. */
    private static final class Client implements ResponseStream {

        private final List<String> titles = new CopyOnWriteArrayList<>();
        private volatile boolean stalled;
        private volatile boolean closed;
        private volatile int longest;
        private byte @Nullable [] unread;

        Client(boolean stalled) {
            this.stalled = stalled;
        }

        List<String> titles() {
            return List.copyOf(titles);
        }

        @Override
        public boolean send(byte[] bytes) {
            if (unread != null) return false;
            unread = bytes;
            longest = Math.max(longest, bytes.length);
            flush();
            return true;
        }

        @Override
        public boolean flush() {
            if (unread == null) return true;
            if (stalled) return false;
            TITLE.matcher(new String(unread, StandardCharsets.UTF_8)).results()
                    .forEach(title -> titles.add(title.group(1)));
            unread = null;
            return true;
        }

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }
    }

    private static final class LiveSessions implements CallerAuthenticator {

        @Override
        public Caller authenticate(String token) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant expiry(String token) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isLive(Caller caller) {
            return true;
        }

        @Override
        public Caller current(Caller caller) {
            return caller;
        }
    }
}
