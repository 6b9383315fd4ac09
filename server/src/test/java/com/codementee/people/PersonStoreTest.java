package com.codementee.people;

import static com.codementee.support.PersonFixtures.uniqueMarker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.people.PersonStore.NewPerson;
import com.codementee.platform.access.Role;
import com.codementee.platform.db.Ids;
import com.codementee.support.ApiTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonStoreTest extends ApiTest {

    private final PersonStore people = app.bean(PersonStore.class);
    private final String marker = uniqueMarker();

    @Test
    void returnsThePersonThatWasInserted() {
        var now = now();
        var id = insert("asha", Role.MENTEE, now);

        var person = people.find(id).orElseThrow();

        assertThat(person).isEqualTo(new Person(
                id, "Asha", marker + "asha@people.example", Role.MENTEE, false, "SDE I", null, "Asia/Kolkata", now,
                now));
        assertThat(people.findByEmail(marker + "asha@people.example")).contains(person);
    }

    @Test
    void refusesTheSameEmailInAnotherCase() {
        insert("asha", Role.MENTEE, now());

        assertThatThrownBy(() -> people.insert(
                        new NewPerson(Ids.next(), Role.MENTEE, marker + "ASHA@people.example", "Asha", null, null,
                                null, "UTC"), now()))
                .hasStackTraceContaining("person_email");
    }

    @Test
    void refusesAnUnknownRole() {
        assertThatThrownBy(() -> database().useHandle(sql -> sql.execute(
                        "UPDATE person SET role = 'owner' WHERE id = ?", insert("asha", Role.MENTEE, now()))))
                .hasStackTraceContaining("person_role");
    }

    @Test
    void pausesOnceAndOnlyPeopleWithTheRole() {
        var id = insert("asha", Role.MENTEE, now());

        assertThat(people.setPaused(id, Role.MENTOR, true, now())).isFalse();
        assertThat(people.setPaused(id, Role.MENTEE, true, now())).isTrue();
        assertThat(people.setPaused(id, Role.MENTEE, true, now())).isFalse();
        assertThat(people.find(id).orElseThrow().paused()).isTrue();
    }

    private UUID insert(String name, Role role, Instant now) {
        var id = Ids.next();
        people.insert(
                new NewPerson(id, role, marker + name + "@people.example", "Asha", null, "SDE I", null,
                        "Asia/Kolkata"), now);
        return id;
    }
}
