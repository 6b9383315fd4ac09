package com.codementee.identity;

import static com.codementee.platform.errors.ErrorCode.ACCOUNT_PAUSED;
import static com.codementee.platform.errors.ErrorCode.INVALID_CREDENTIALS;
import static com.codementee.platform.errors.ErrorCode.NOT_FOUND;
import static com.codementee.platform.errors.ErrorCode.STALE_VERSION;
import static com.codementee.platform.errors.ErrorCode.UNAUTHENTICATED;
import static com.codementee.support.PersonFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeApiTest extends ApiTest {

    @Test
    void changesOnlyTheGivenFields() {
        var person = given.freeMentee();

        as(person).patch("/api/auth/me", Map.of("current_role", "SDE I", "target_role", "SDE II")).expect(200);
        var user = as(person).patch("/api/auth/me", Map.of("name", "Ravi", "timezone", "Europe/Berlin")).expect(200)
                .data();

        assertThat(user.get("name").asString()).isEqualTo("Ravi");
        assertThat(user.get("timezone").asString()).isEqualTo("Europe/Berlin");
        assertThat(user.get("current_role").asString()).isEqualTo("SDE I");
        assertThat(user.get("target_role").asString()).isEqualTo("SDE II");
    }

    @Test
    void refusesAnEditOfAnOldVersion() {
        var tab = as(given.freeMentee());
        var opened = tab.get("/api/auth/me").expect(200);
        var saved = tab.header("If-Match", opened.header("ETag")).patch("/api/auth/me", Map.of("name", "Asha Rao"))
                .expect(200);

        var refused = tab.header("If-Match", opened.header("ETag"))
                .patch("/api/auth/me", Map.of("target_role", "Staff engineer")).expect(412, STALE_VERSION);

        assertThat(refused.json().get("current")).isEqualTo(saved.data());
        assertThat(refused.header("ETag")).isEqualTo(saved.header("ETag"));
        tab.patch("/api/auth/me", Map.of("target_role", "x", "version", opened.data().get("version").asInt()))
                .expect(412, STALE_VERSION);
        assertThat(tab.get("/api/auth/me").data()).isEqualTo(saved.data());
        tab.header("If-Match", saved.header("ETag")).patch("/api/auth/me", Map.of("target_role", "Staff engineer"))
                .expect(200);
    }

    @Test
    void clearsARoleGivenAsNullOrBlank() {
        var person = given.freeMentee();
        as(person).patch("/api/auth/me", Map.of("current_role", "SDE I", "target_role", "SDE II")).expect(200);

        var user = as(person).patch("/api/auth/me", "{\"current_role\":null,\"target_role\":\" \\u00a0\\u3000\"}")
                .expect(200).data();

        assertThat(user.get("current_role").isNull()).isTrue();
        assertThat(user.get("target_role").isNull()).isTrue();
    }

    @Test
    void changesNothingForAnEmptyBody() {
        var person = given.freeMentee();

        var user = as(person).patch("/api/auth/me", "{}").expect(200).data();

        assertThat(user.get("name").asString()).isEqualTo(person.name());
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"{\"name\":null}", "{\"name\":\"A\"}", "{\"name\":\"\\u00a0A\\u202f\"}",
            "{\"name\":\"\\u200b\\u200d\\ufeff\"}", "{\"name\":\"a\\u0000b\"}"})
    void refusesInvalidNames(String body) {
        as(given.freeMentee()).patch("/api/auth/me", body).expectInvalid("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"timezone\":null}", "{\"timezone\":\"Mars/Olympus\"}", "{\"timezone\":\"+05:30\"}"})
    void refusesInvalidTimeZones(String body) {
        as(given.freeMentee()).patch("/api/auth/me", body).expectInvalid("timezone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "email", "status", "plan_id", "paused"})
    void refusesReadOnlyFields(String field) {
        as(given.freeMentee()).patch("/api/auth/me", Map.of(field, "admin")).expectInvalid(field);
    }

    @Test
    void refusesALongRole() {
        as(given.freeMentee()).patch("/api/auth/me", Map.of("target_role", "x".repeat(101)))
                .expectInvalid("target_role");
    }

    @Test
    void refusesChangesByAPausedPerson() {
        as(given.pausedMentee()).patch("/api/auth/me", Map.of("name", "Ravi")).expect(403, ACCOUNT_PAUSED);
    }

    @Test
    void endsOtherSessionsAfterAPasswordChange() {
        var here = given.freeMentee();
        var there = given.signIn(here);

        var response = as(here)
                .post("/api/auth/change-password",
                Map.of("current_password", PASSWORD, "new_password", "another long one")).expect(200);

        assertThat(response.data().isNull()).isTrue();
        as(here).get("/api/auth/me").expect(200);
        as(there).get("/api/auth/me").expect(401, UNAUTHENTICATED);
        anonymous().post("/api/auth/login", Map.of("email", here.email(), "password", PASSWORD))
                .expect(401, INVALID_CREDENTIALS);
        anonymous().post("/api/auth/login", Map.of("email", here.email(), "password", "another long one")).expect(200);
    }

    @Test
    void refusesAPasswordChangeWithoutTheCurrentPassword() {
        var person = given.freeMentee();

        as(person).post("/api/auth/change-password",
                Map.of("current_password", "wrong one here", "new_password", "another long one"))
                .expect(401, INVALID_CREDENTIALS);
        as(person).post("/api/auth/change-password",
                Map.of("current_password", PASSWORD, "new_password", person.email()))
                .expectInvalid("new_password");
        as(person).post("/api/auth/change-password", Map.of("current_password", PASSWORD))
                .expectInvalid("new_password");
        as(person).get("/api/auth/me").expect(200);
    }

    @Test
    void listsOwnSessionsAndMarksTheCurrentOne() {
        var first = given.freeMentee();
        var second = given.signIn(first);

        var sessions = as(second).get("/api/auth/sessions").expect(200).data();

        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).get("current").asBoolean()).isTrue();
        assertThat(sessions.get(1).get("current").asBoolean()).isFalse();
        assertThat(sessions.get(0).propertyNames())
                .containsExactlyInAnyOrder("id", "created_at", "last_used_at", "user_agent", "ip", "current");
        assertThat(as(second).get("/api/auth/sessions?limit=1").nextCursor()).isNotNull();
    }

    @Test
    void endsAnotherOfTheCallersSessions() {
        var first = given.freeMentee();
        var second = given.signIn(first);
        var other = as(second).get("/api/auth/sessions").data().get(1).get("id").asString();

        as(given.freeMentee()).delete("/api/auth/sessions/" + other).expect(404, NOT_FOUND);
        as(second).delete("/api/auth/sessions/" + other).expect(200);

        as(first).get("/api/auth/me").expect(401, UNAUTHENTICATED);
        as(second).delete("/api/auth/sessions/" + other).expect(404, NOT_FOUND);
        as(second).delete("/api/auth/sessions/nonsense").expect(404, NOT_FOUND);
    }
}
