package com.codementee.mentors;

import static com.codementee.platform.errors.ErrorCode.ACCOUNT_PAUSED;
import static com.codementee.platform.errors.ErrorCode.FORBIDDEN_ROLE;
import static com.codementee.platform.errors.ErrorCode.MALFORMED_REQUEST;
import static com.codementee.platform.errors.ErrorCode.UNAUTHENTICATED;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.TestUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MentorProfileApiTest extends ApiTest {

    private static final String PATH = "/api/mentor/profile";

    private final TestUser mentor = given.mentor();

    @Test
    void startsEmpty() {
        var profile = as(mentor).get(PATH).expect(200).data();

        assertThat(profile.propertyNames()).containsExactlyInAnyOrder(
                "headline", "bio", "current_company", "years_experience", "companies", "interview_types", "topics",
                "timezone", "weekly_capacity", "version");
        assertThat(profile.get("headline").isNull()).isTrue();
        assertThat(profile.get("companies")).isEmpty();
        assertThat(profile.get("timezone").asString()).isEqualTo("Asia/Kolkata");
        assertThat(profile.get("weekly_capacity").asInt()).isEqualTo(5);
    }

    @Test
    void returnsTheProfileThatWasSaved() {
        var put = put(Map.of()).expect(200).data();

        assertThat(as(mentor).get(PATH).expect(200).data()).isEqualTo(put);
        assertThat(put.get("bio").asString()).isEqualTo("Ten years of search.\nAsk me about ranking.");
        assertThat(put.get("companies")).extracting(one -> one.asString()).containsExactly("Google", "Amazon");
        assertThat(put.get("years_experience").asInt()).isEqualTo(10);
        assertThat(as(mentor).get("/api/auth/me").expect(200).data().get("timezone").asString())
                .isEqualTo("Europe/Berlin");
    }

    @Test
    void showsAdminsTheSameProfile() {
        put(Map.of("weekly_capacity", 2)).expect(200);

        var shown = as(given.admin()).get("/api/admin/mentors?q=" + mentor.email()).expect(200).data().get(0);

        assertThat(shown.get("headline").asString()).isEqualTo("Staff engineer");
        assertThat(shown.get("interview_types")).hasSize(2);
        assertThat(shown.get("weekly_capacity").asInt()).isEqualTo(2);
        as(given.admin()).patch("/api/admin/mentors/" + mentor.id(), Map.of("topics", List.of("Trees"))).expect(200);
        assertThat(as(mentor).get(PATH).expect(200).data().get("topics").get(0).asString()).isEqualTo("Trees");
        assertThat(as(mentor).get(PATH).expect(200).data().get("bio").asString()).startsWith("Ten years");
    }

    @Test
    void replacesTheWholeProfile() {
        put(Map.of()).expect(200);

        var bare = Map.of("companies", List.of(), "interview_types", List.of(), "topics", List.of(), "timezone", "UTC",
                "weekly_capacity", 0);
        var profile = as(mentor).put(PATH, bare).expect(200).data();

        assertThat(profile.get("headline").isNull()).isTrue();
        assertThat(profile.get("bio").isNull()).isTrue();
        assertThat(profile.get("current_company").isNull()).isTrue();
        assertThat(profile.get("years_experience").isNull()).isTrue();
        assertThat(profile.get("companies")).isEmpty();
    }

    @Test
    void storesHostileTextUnchanged() {
        var hostile = "<script>alert('x')</script> '; DROP TABLE person; -- ﷽ 🧑🏽‍💻";

        var profile = put(Map.of("bio", hostile, "topics", List.of(hostile))).expect(200).data();

        assertThat(profile.get("bio").asString()).isEqualTo(hostile);
        assertThat(profile.get("topics").get(0).asString()).isEqualTo(hostile);
        assertThat(put(Map.of("headline", "   ")).expect(200).data().get("headline").isNull()).isTrue();
    }

    @Test
    void refusesInvalidProfiles() {
        put(Map.of("headline", "x".repeat(201))).expectInvalid("headline");
        put(Map.of("headline", "two\nlines")).expectInvalid("headline");
        put(Map.of("bio", "x".repeat(2001))).expectInvalid("bio");
        put(Map.of("bio", "bell\u0007")).expectInvalid("bio");
        put(Map.of("current_company", "x".repeat(101))).expectInvalid("current_company");
        put(Map.of("years_experience", 71)).expectInvalid("years_experience");
        put(Map.of("years_experience", -1)).expectInvalid("years_experience");
        put(Map.of("companies", many(31))).expectInvalid("companies");
        put(Map.of("companies", List.of("Meta", "Meta"))).expectInvalid("companies");
        put(Map.of("companies", List.of("  "))).expectInvalid("companies[0]");
        put(Map.of("interview_types", List.of("juggling"))).expectInvalid("interview_types[0]");
        put(Map.of("interview_types", List.of("coding", "coding"))).expectInvalid("interview_types");
        put(Map.of("topics", many(11))).expectInvalid("topics");
        put(Map.of("topics", List.of("x".repeat(81)))).expectInvalid("topics[0]");
        put(Map.of("timezone", "Atlantis/Capital")).expectInvalid("timezone");
        put(Map.of("timezone", "")).expectInvalid("timezone");
        put(Map.of("weekly_capacity", 101)).expectInvalid("weekly_capacity");
        put(Map.of("weekly_capacity", -1)).expectInvalid("weekly_capacity");
        put(Map.of("role", "admin")).expectInvalid("role");
        put(Map.of("email", "other@people.example")).expectInvalid("email");
        as(mentor).put(PATH, Map.of("companies", List.of())).expectInvalid("timezone");
        put(Map.of("weekly_capacity", "5")).expect(400, MALFORMED_REQUEST);
        put(Map.of("companies", "Google")).expect(400, MALFORMED_REQUEST);
        as(mentor).put(PATH, "{").expect(400, MALFORMED_REQUEST);
        assertThat(as(mentor).get(PATH).expect(200).data().get("companies")).isEmpty();
    }

    @Test
    void letsOnlyTheMentorReadAndReplaceIt() {
        anonymous().get(PATH).expect(401, UNAUTHENTICATED);
        as(given.freeMentee()).get(PATH).expect(403, FORBIDDEN_ROLE);
        as(given.admin()).put(PATH, profile(Map.of())).expect(403, FORBIDDEN_ROLE);
        as(given.admin()).patch("/api/admin/mentors/" + mentor.id(), Map.of("status", "Paused")).expect(200);
        var paused = as(given.signIn(mentor));
        paused.get(PATH).expect(200);
        paused.put(PATH, profile(Map.of())).expect(403, ACCOUNT_PAUSED);
    }

    private ApiResponse put(Map<String, Object> different) {
        return as(mentor).put(PATH, profile(different));
    }

    private static Map<String, Object> profile(Map<String, Object> different) {
        var body = new HashMap<String, Object>(Map.of(
                "headline", "Staff engineer", "bio", "Ten years of search.\nAsk me about ranking.", "current_company",
                "Google",
                "years_experience", 10, "companies", List.of("Google", "Amazon"), "interview_types",
                List.of("coding", "system_design"),
                "topics", List.of("Graphs"), "timezone", "Europe/Berlin", "weekly_capacity", 4));
        body.putAll(different);
        return body;
    }

    private static List<String> many(int count) {
        return IntStream.range(0, count).mapToObj(number -> "No. " + number).toList();
    }
}
