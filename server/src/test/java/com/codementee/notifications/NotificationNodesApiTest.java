package com.codementee.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.db.Ids;
import com.codementee.platform.postgres.EmbeddedPostgres;
import com.codementee.support.EventStream;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TcpProxy;
import com.codementee.support.TestApp;
import com.codementee.support.TestUser;
import java.io.IOException;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two application nodes on one database: what one stores reaches the streams of the other. */
class NotificationNodesApiTest {

    private static final Map<String, String> SETTINGS =
            Map.of("RATE_LIMITS", "off", "JWT_SECRET", "kT9vQ2xL7mZp4RwY8nBc3HdF6gJs1AeU");

    private static EmbeddedPostgres postgres;
    private static TcpProxy proxy;
    private static TestApp writer;
    private static TestApp reader;
    private static Jdbi outside;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start(TestApp.newHome());
        proxy = new TcpProxy(postgres.address().port());
        writer = TestApp.startBehind(proxy, postgres.address(), SETTINGS);
        reader = TestApp.startBehind(proxy, postgres.address(), SETTINGS);
        var address = postgres.address();
        outside = Jdbi.create(address.jdbcUrl(), address.user(), address.password());
    }

    @AfterAll
    static void stop() throws IOException {
        reader.close();
        writer.close();
        proxy.close();
        postgres.close();
    }

    private static void notify(TestUser person, String title) {
        writer.bean(Notifier.class).notify(new NewNotification(
                person.id(), "test:" + Ids.next(), NotificationKind.FEEDBACK, title, "", "/mentee/feedback"));
    }

    private static EventStream open(TestUser person) throws IOException {
        var stream = EventStream.open(reader.address(), person.token(), null);
        assertThat(stream.status()).as(stream.head()).isEqualTo(200);
        assertThat(stream.next().data()).isEmpty();
        return stream;
    }

    @Test
    void deliversNotificationsStoredOnAnotherNode() throws IOException {
        var person = new PersonFixtures(writer).freeMentee();
        try (var stream = open(person)) {
            notify(person, "From the other node");
            assertThat(stream.nextEvent().data()).contains("From the other node");
        }
    }

    @Test
    void catchesUpAfterTheListeningConnectionsWereKilled() throws IOException {
        var person = new PersonFixtures(writer).freeMentee();
        try (var stream = open(person)) {
            int killed = outside.withHandle(sql -> sql.createQuery("""
                            SELECT count(*) FILTER (WHERE pg_terminate_backend(pid))
                              FROM pg_stat_activity
                             WHERE application_name = 'codementee changes'
                            """)
                    .mapTo(Integer.class)
                    .one());
            assertThat(killed).isEqualTo(2);
            for (int i = 0; i < 5; i++) notify(person, "While deaf " + i);
            for (int i = 0; i < 5; i++) assertThat(stream.nextEvent().data()).contains("While deaf " + i);
        }
    }

    @Test
    void endsAStreamWhoseSessionEndedOnTheOtherNode() throws IOException {
        var person = new PersonFixtures(writer).freeMentee();
        try (var stream = open(person)) {
            writer.client().as(person.token()).post("/api/auth/logout").expect(200);
            stream.awaitEnd();
        }
    }

    @Test
    void endsItsStreamsWhenItStopsAndTheOtherNodeContinues() throws IOException {
        var third = TestApp.startBehind(proxy, postgres.address(), SETTINGS);
        var person = new PersonFixtures(writer).freeMentee();
        String last;
        try (var stream = EventStream.open(third.address(), person.token(), null)) {
            assertThat(stream.next().data()).isEmpty();
            notify(person, "Before the stop");
            last = stream.nextEvent().id();
            third.close();
            stream.awaitEnd();
        }
        notify(person, "After the stop");
        try (var stream = EventStream.open(reader.address(), person.token(), last)) {
            assertThat(stream.nextEvent().data()).contains("After the stop");
        }
    }
}
