package com.codementee.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.people.People;
import com.codementee.platform.access.Role;
import com.codementee.platform.db.Ids;
import com.codementee.support.ApiTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionStoreTest extends ApiTest {

    private final SessionStore sessions = app.bean(SessionStore.class);
    private final CredentialStore credentials = app.bean(CredentialStore.class);
    private final People people = app.bean(People.class);

    @Test
    void deletesOnlySessionsThatEndedBeforeTheGivenTime() {
        var person = given.freeMentee();
        var ended = Ids.next();
        sessions.insert(person.id(), 0, session(ended), now());
        sessions.end(ended, person.id(), now());

        sessions.deleteEndedBefore(now().minusSeconds(60), 1_000_000);
        assertThat(count(person.id())).isEqualTo(2);
        sessions.deleteEndedBefore(now().plusSeconds(1), 1_000_000);
        assertThat(count(person.id())).isEqualTo(1);
    }

    @Test
    void endsTheOldestSessionsAboveTheLimit() {
        var person = given.freeMentee();
        for (int i = 0; i < 4; i++) sessions.insert(person.id(), 0, session(Ids.next()), now());

        assertThat(sessions.endOldest(person.id(), 3, now())).isEqualTo(2);
        assertThat(sessions.live(person.id(), now()).orElseThrow().sessionIds()).hasSize(3);
        assertThat(sessions.endOldest(person.id(), 3, now())).isZero();
    }

    @Test
    void insertsNoSessionForAnOldCredentialVersion() {
        var id = given.freeMentee().id();

        assertThat(sessions.insert(id, 0, session(Ids.next()), now())).isTrue();
        credentials.setPassword(id, "newer", now());
        assertThat(sessions.insert(id, 0, session(Ids.next()), now())).isFalse();
        people.setPaused(id, Role.MENTEE, true);
        people.setPaused(id, Role.MENTEE, false);
        assertThat(sessions.insert(id, 1, session(Ids.next()), now())).isFalse();
        credentials.promoteToAdmin(id, now());
        assertThat(sessions.insert(id, 2, session(Ids.next()), now())).isFalse();
        assertThat(sessions.insert(id, 3, session(Ids.next()), now())).isTrue();
    }

    private SessionStore.NewSession session(UUID id) {
        return new SessionStore.NewSession(
                id, now().plus(Duration.ofDays(30)), now().plus(Duration.ofDays(90)), null, null);
    }

    private int count(UUID person) {
        return database().withHandle(sql ->
                sql.select("SELECT count(*) FROM session WHERE person_id = ?", person).mapTo(int.class).one());
    }
}
