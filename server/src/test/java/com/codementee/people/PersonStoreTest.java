package com.codementee.people;

import static com.codementee.GivenPeople.marker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.ApiTest;
import com.codementee.platform.access.Role;
import com.codementee.platform.db.Ids;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonStoreTest extends ApiTest {

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
        assertThat(people.byId(id).orElseThrow().paused()).isTrue();
    }

    private UUID insert(String name, Role role, Instant now) {
        var id = Ids.next();
        people.insert(id, "Asha", marker + name + "@people.example", null, role, "SDE I", null, "Asia/Kolkata", now);
        return id;
    }
}
