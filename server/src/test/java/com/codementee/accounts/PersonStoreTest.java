package com.codementee.accounts;

import static com.codementee.GivenPeople.marker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.ApiTest;
import com.codementee.platform.db.Ids;
import com.codementee.platform.http.PageRequest;
import com.codementee.platform.http.Role;
import com.codementee.platform.http.Sort;
import com.codementee.platform.http.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonStoreTest extends ApiTest {

    private static final PageRequest ANY = new PageRequest(9, "", new Sort.Choice(MenteeSort.NAME, false), null);

    private final PersonStore people = app.bean(PersonStore.class);
    private final String marker = marker();

    @Test
    void givesBackWhatWasWritten() {
        var now = now();
        var id = insert("asha", Role.MENTEE, now);

        var person = people.byId(id).orElseThrow();

        assertThat(person).isEqualTo(new Person(
                id, "Asha", marker + "asha@people.example", Role.MENTEE, false, "SDE I", null, "Asia/Kolkata", now, now));
        assertThat(people.byEmail(marker + "asha@people.example")).contains(person);
    }

    @Test
    void refusesAddressInAnotherCase() {
        insert("asha", Role.MENTEE, now());

        assertThatThrownBy(() -> people.insert(
                        Ids.next(), "Asha", marker + "ASHA@people.example", null, Role.MENTEE, null, null, "UTC", now()))
                .hasStackTraceContaining("person_email");
    }

    @Test
    void refusesRoleThatIsNone() {
        assertThatThrownBy(() -> database().useHandle(sql -> sql.execute(
                        "UPDATE person SET role = 'owner' WHERE id = ?", insert("asha", Role.MENTEE, now()))))
                .hasStackTraceContaining("person_role");
    }

    @Test
    void pausesOnceAndOnlyTheRoleNamed() {
        var id = insert("asha", Role.MENTEE, now());

        assertThat(people.pause(id, Role.MENTOR, true, now())).isFalse();
        assertThat(people.pause(id, Role.MENTEE, true, now())).isTrue();
        assertThat(people.pause(id, Role.MENTEE, true, now())).isFalse();
        assertThat(people.mentees(Tier.PAUSED, null, marker, now(), ANY)).hasSize(1);
    }

    @Test
    void leavesHashAloneThatChangedMeanwhile() {
        var id = insert("asha", Role.MENTEE, now());
        people.setPassword(id, "newer", now());

        people.strengthen(id, "older", "strong");

        assertThat(people.signIn(id).orElseThrow().passwordHash()).isEqualTo("newer");
    }

    @Test
    void forgetsOnlyWhatIsLongOver() {
        var sessions = app.bean(SessionStore.class);
        var person = given.freeMentee();
        var ended = Ids.next();
        sessions.insert(person.id(), 0, session(ended), now());
        sessions.end(ended, person.id(), now());

        sessions.forget(now().minusSeconds(60));
        assertThat(count(person.id())).isEqualTo(2);
        sessions.forget(now().plusSeconds(1));
        assertThat(count(person.id())).isEqualTo(1);
    }

    @Test
    void keepsTheNewestSessions() {
        var sessions = app.bean(SessionStore.class);
        var person = given.freeMentee();
        for (int i = 0; i < 4; i++) sessions.insert(person.id(), 0, session(Ids.next()), now());

        assertThat(sessions.endOldest(person.id(), 3, now())).isEqualTo(2);
        assertThat(sessions.live(person.id(), now()).orElseThrow().sessions()).hasSize(3);
        assertThat(sessions.endOldest(person.id(), 3, now())).isZero();
    }

    @Test
    void opensNoSessionForCredentialsThatHaveChanged() {
        var sessions = app.bean(SessionStore.class);
        var id = insert("asha", Role.MENTEE, now());

        assertThat(sessions.insert(id, 0, session(Ids.next()), now())).isTrue();
        people.setPassword(id, "newer", now());
        assertThat(sessions.insert(id, 0, session(Ids.next()), now())).isFalse();
        people.pause(id, Role.MENTEE, true, now());
        people.pause(id, Role.MENTEE, false, now());
        assertThat(sessions.insert(id, 1, session(Ids.next()), now())).isFalse();
        people.promoteToAdmin(id, now());
        assertThat(sessions.insert(id, 2, session(Ids.next()), now())).isFalse();
        assertThat(sessions.insert(id, 3, session(Ids.next()), now())).isTrue();
    }

    @Test
    void replacesOnlyThePasswordThatWasProven() {
        var id = insert("asha", Role.MENTEE, now());

        assertThat(people.replacePassword(id, 0, "first", now())).isTrue();
        assertThat(people.replacePassword(id, 0, "second", now())).isFalse();

        assertThat(people.signIn(id).orElseThrow().passwordHash()).isEqualTo("first");
    }

    private SessionStore.NewSession session(UUID id) {
        return new SessionStore.NewSession(id, now().plus(Duration.ofDays(30)), now().plus(Duration.ofDays(90)), null, null);
    }

    private int count(UUID person) {
        return database().withHandle(sql ->
                sql.select("SELECT count(*) FROM session WHERE person_id = ?", person).mapTo(int.class).one());
    }

    private UUID insert(String name, Role role, Instant now) {
        var id = Ids.next();
        people.insert(id, "Asha", marker + name + "@people.example", null, role, "SDE I", null, "Asia/Kolkata", now);
        return id;
    }
}
