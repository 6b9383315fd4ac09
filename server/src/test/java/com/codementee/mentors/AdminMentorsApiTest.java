package com.codementee.mentors;

import static com.codementee.platform.errors.ErrorCode.EMAIL_TAKEN;
import static com.codementee.platform.errors.ErrorCode.FORBIDDEN_ROLE;
import static com.codementee.platform.errors.ErrorCode.NOT_FOUND;
import static com.codementee.platform.errors.ErrorCode.STALE_VERSION;
import static com.codementee.platform.errors.ErrorCode.UNAUTHENTICATED;
import static com.codementee.support.PersonFixtures.PASSWORD;
import static com.codementee.support.PersonFixtures.uniqueMarker;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.identity.PasswordLinkIssued;
import com.codementee.identity.RecordedPasswordLinks;
import com.codementee.platform.db.Ids;
import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdminMentorsApiTest extends ApiTest {

    private final ApiClient admin = as(given.admin());

    @Test
    void createsAMentorAndMailsALinkValidForSevenDays() {
        var email = uniqueMarker() + "@mentors.example";

        var mentor = create(Map.of(
                        "email", email, "headline", "Staff engineer", "companies", List.of("Google", "Meta"),
                        "interview_types", List.of("coding", "system_design"), "topics", List.of("graphs"),
                        "weekly_capacity", 8))
                .expect(201).data();

        assertThat(mentor.propertyNames()).containsExactlyInAnyOrder(
                "id", "name", "email", "role", "status", "plan_id", "plan_name", "current_role", "target_role",
                "timezone", "display_name", "plan_expires_at", "limits", "used", "created_at", "updated_at", "headline",
                "companies", "interview_types", "topics", "upcoming_mocks", "completed_mocks", "average_rating", "weekly_capacity",
                "version", "reliability", "assignment_pause", "severity");
        assertThat(mentor.get("role").asString()).isEqualTo("mentor");
        assertThat(mentor.get("status").asString()).isEqualTo("Active");
        assertThat(mentor.get("companies")).hasSize(2);
        assertThat(mentor.get("upcoming_mocks").asInt()).isZero();
        assertThat(mentor.get("average_rating").isNull()).isTrue();
        assertThat(mentor.get("weekly_capacity").asInt()).isEqualTo(8);
        var link = app.bean(RecordedPasswordLinks.class).of(id(mentor)).getFirst();
        assertThat(link.purpose()).isEqualTo(PasswordLinkIssued.Purpose.WELCOME_MENTOR);
        assertThat(Duration.between(now(), link.expiresAt())).isBetween(Duration.ofDays(6), Duration.ofDays(7));
        anonymous().post("/api/auth/reset-password", Map.of("token", link.token(), "new_password", PASSWORD))
                .expect(200);
        var signedIn = anonymous().post("/api/auth/login", Map.of("email", email, "password", PASSWORD)).expect(200)
                .json();
        assertThat(signedIn.get("user_tier").isNull()).isTrue();
    }

    @Test
    void createsAMentorFromNameAndEmailOnly() {
        var mentor = create(Map.of()).expect(201).data();

        assertThat(mentor.get("headline").isNull()).isTrue();
        assertThat(mentor.get("topics")).isEmpty();
        assertThat(mentor.get("weekly_capacity").asInt()).isEqualTo(5);
    }

    @Test
    void listsEachMentorUnderExactlyOneStatus() {
        var active = given.mentor();
        var paused = given.mentor();
        admin.patch("/api/admin/mentors/" + paused.id(), Map.of("status", "Paused")).expect(200);

        assertThat(found(active)).containsExactly("Active");
        assertThat(found(paused)).containsExactly("Paused");
    }

    @Test
    void refusesInvalidMentors() {
        create(Map.of("name", "A")).expectInvalid("name");
        create(Map.of("email", "nobody")).expectInvalid("email");
        create(Map.of("interview_types", List.of("juggling"))).expectInvalid("interview_types[0]");
        create(Map.of("companies", List.of("Meta", "Meta"))).expectInvalid("companies");
        create(Map.of("topics", List.of("x".repeat(81)))).expectInvalid("topics[0]");
        create(Map.of("weekly_capacity", 101)).expectInvalid("weekly_capacity");
        create(Map.of("role", "admin")).expectInvalid("role");
        create(Map.of("email", given.freeMentee().email())).expect(409, EMAIL_TAKEN);
    }

    @Test
    void keepsFieldsMissingFromAnEdit() {
        var mentor = create(Map.of("headline", "Staff engineer", "topics", List.of("graphs"))).expect(201).data();

        var changed = admin.patch(path(mentor), Map.of("name", "Ravi Iyer", "weekly_capacity", 3)).expect(200).data();

        assertThat(changed.get("name").asString()).isEqualTo("Ravi Iyer");
        assertThat(changed.get("weekly_capacity").asInt()).isEqualTo(3);
        assertThat(changed.get("headline").asString()).isEqualTo("Staff engineer");
        assertThat(changed.get("topics").get(0).asString()).isEqualTo("graphs");
        assertThat(admin.patch(path(mentor), "{\"headline\":null}").expect(200).data().get("headline").isNull())
                .isTrue();
    }

    @Test
    void refusesAnEditOfAnOlderVersionAndReturnsTheCurrentState() {
        var mentor = create(Map.of("headline", "Staff engineer")).expect(201);
        var path = path(mentor.data());
        var opened = mentor.header("ETag");
        assertThat(opened).isEqualTo('"' + mentor.data().get("version").asString() + '"');
        var theirs = admin.header("If-Match", opened).patch(path, Map.of("headline", "Principal")).expect(200);

        var refused = admin.header("If-Match", opened).patch(path, Map.of("name", "Ravi Iyer"))
                .expect(412, STALE_VERSION);

        assertThat(refused.json().get("current")).isEqualTo(theirs.data());
        assertThat(refused.header("ETag")).isEqualTo(theirs.header("ETag")).isNotEqualTo(opened);
        assertThat(listed(mentor.data())).isEqualTo(theirs.data());
        var version = mentor.data().get("version").asInt();
        admin.patch(path, Map.of("name", "Ravi Iyer", "version", version)).expect(412, STALE_VERSION);
        admin.header("If-Match", "*").patch(path, Map.of("name", "Ravi Iyer")).expect(200);
        admin.patch(path, Map.of("name", "Ravi Rao")).expect(200);
        admin.header("If-Match", "7").patch(path, Map.of("name", "Ravi Iyer")).expect(400);
    }

    @Test
    void countsTheMentorsOwnEditsAsNewVersions() {
        var mentor = given.mentor();
        var opened = as(mentor).get("/api/mentor/profile").expect(200).header("ETag");
        admin.patch("/api/admin/mentors/" + mentor.id(), Map.of("topics", List.of("Trees"))).expect(200);
        var profile = Map.of(
                "companies", List.of(), "interview_types", List.of(), "topics", List.of(), "timezone", "UTC",
                "weekly_capacity", 0);

        var refused = as(mentor).header("If-Match", opened).put("/api/mentor/profile", profile)
                .expect(412, STALE_VERSION);

        assertThat(refused.json().at("/current/topics/0").asString()).isEqualTo("Trees");
        as(mentor).header("If-Match", refused.header("ETag")).put("/api/mentor/profile", profile).expect(200);
    }

    private JsonNode listed(JsonNode mentor) {
        return admin.get("/api/admin/mentors?q=" + mentor.get("email").asString()).expect(200).data().get(0);
    }

    @Test
    void endsTheSessionsOfAPausedMentor() {
        var mentor = given.mentor();
        as(mentor).get("/api/auth/me").expect(200);

        var paused = admin.patch("/api/admin/mentors/" + mentor.id(), Map.of("status", "Paused")).expect(200).data();

        assertThat(paused.get("status").asString()).isEqualTo("Paused");
        as(mentor).get("/api/auth/me").expect(401, UNAUTHENTICATED);
        as(given.signIn(mentor)).get("/api/auth/me").expect(200);
        var resumed = admin.patch("/api/admin/mentors/" + mentor.id(), Map.of("status", "Active")).expect(200).data();
        assertThat(resumed.get("status").asString()).isEqualTo("Active");
        admin.patch("/api/admin/mentors/" + mentor.id(), Map.of("status", "Free")).expectInvalid("status");
        admin.patch("/api/admin/mentors/" + mentor.id(), Map.of("status", "paused")).expectInvalid("status");
    }

    @Test
    void refusesPeopleWhoAreNotMentors() {
        admin.patch("/api/admin/mentors/" + given.freeMentee().id(), Map.of("name", "Ravi")).expect(404, NOT_FOUND);
        admin.patch("/api/admin/mentors/" + UUID.randomUUID(), Map.of("name", "Ravi")).expect(404, NOT_FOUND);
        admin.patch("/api/admin/mentors/nonsense", Map.of("name", "Ravi")).expect(404, NOT_FOUND);
        as(given.mentor()).get("/api/admin/mentors").expect(403, FORBIDDEN_ROLE);
        anonymous().get("/api/admin/mentors").expect(401, UNAUTHENTICATED);
    }

    @Test
    void findsMentorsByPartOfTheirNameOrEmail() {
        var marker = uniqueMarker();
        var byName = create(Map.of("name", "Zara %_ " + marker)).expect(201).data();
        var byAddress = create(Map.of("email", marker + "@mentors.example")).expect(201).data();
        create(Map.of()).expect(201);

        var found = admin.get("/api/admin/mentors?q=" + marker.toUpperCase()).expect(200).data();

        assertThat(found).extracting(AdminMentorsApiTest::id).containsExactly(id(byAddress), id(byName));
        assertThat(admin.get("/api/admin/mentors?q=%25_%20" + marker).expect(200).data()).hasSize(1);
        admin.get("/api/admin/mentors?q=" + "x".repeat(101)).expectInvalid("q");
        admin.get("/api/admin/mentors?q=%00").expectInvalid("q");
    }

    @Test
    void pagesNewestFirst() {
        var marker = uniqueMarker();
        for (int i = 0; i < 5; i++) create(Map.of("name", marker + " " + i)).expect(201);

        var first = admin.get("/api/admin/mentors?limit=3&q=" + marker).expect(200);
        var second = admin.get("/api/admin/mentors?limit=3&q=" + marker + "&cursor=" + first.nextCursor()).expect(200);

        assertThat(first.data()).extracting(mentor -> mentor.get("name").asString())
                .containsExactly(marker + " 4", marker + " 3", marker + " 2");
        assertThat(second.data()).hasSize(2);
        assertThat(second.nextCursor()).isNull();
        admin.get("/api/admin/mentors?limit=3&cursor=" + first.nextCursor()).expect(400);
    }

    @Test
    void countsMocksAndStars() {
        var mentor = given.mentor();
        mock(mentor.id(), "scheduled", 24, null);
        mock(mentor.id(), "completed", -24, 4);
        mock(mentor.id(), "completed", -48, 5);
        mock(mentor.id(), "cancelled", 48, null);

        var shown = admin.get("/api/admin/mentors?q=" + mentor.email()).expect(200).data().get(0);

        assertThat(shown.get("upcoming_mocks").asInt()).isEqualTo(1);
        assertThat(shown.get("completed_mocks").asInt()).isEqualTo(2);
        assertThat(shown.get("average_rating").asDouble()).isEqualTo(4.5);
    }

    /** Returns the statuses under which this mentor is listed. */
    private List<String> found(TestUser mentor) {
        return Stream.of("Free", "Active", "Paused")
                .filter(status -> !admin.get("/api/admin/mentors?q=" + mentor.email() + "&status=" + status).expect(200)
                        .data().isEmpty())
                .toList();
    }

    private void mock(UUID mentor, String status, int inHours, Integer stars) {
        var mentee = given.freeMentee().id();
        var startsAt = now().plus(inHours, ChronoUnit.HOURS);
        var slot = Ids.next();
        var booking = Ids.next();
        var mock = Ids.next();
        database().useTransaction(sql -> {
            sql.execute("INSERT INTO time_slot (id, starts_at, ends_at, interview_types, created_at) VALUES (?, ?, ?, '{coding}', ?)",
                    slot, startsAt, startsAt.plusSeconds(3600), now());
            sql.execute("""
                    INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level,
                      interview_track, specific_topics, created_at)
                    SELECT ?, ?, id, 'coding', 'mid', 'general', '{}', ? FROM company LIMIT 1
                    """, booking, mentee, now());
            sql.execute("INSERT INTO mock (id, booking_request_id, mentee_id, mentor_id, slot_id, meeting_link, starts_at, ends_at, status, created_at) "
                            + "VALUES (?, ?, ?, ?, ?, 'https://meet.example/x', ?, ?, ?, ?)",
                    mock, booking, mentee, mentor, slot, startsAt, startsAt.plusSeconds(3600), status, now());
            if (stars != null) {
                sql.execute("INSERT INTO rating (mock_id, mentor_id, mentee_id, stars, created_at) VALUES (?, ?, ?, ?, ?)",
                        mock, mentor, mentee, stars, now());
            }
        });
    }

    private ApiResponse create(Map<String, Object> fields) {
        var body = new HashMap<String, Object>(
                Map.of("name", "Meera Nair", "email", uniqueMarker() + "@mentors.example"));
        body.putAll(fields);
        return admin.post("/api/admin/mentors", body);
    }

    private static String path(JsonNode mentor) {
        return "/api/admin/mentors/" + id(mentor);
    }

    private static UUID id(JsonNode mentor) {
        return UUID.fromString(mentor.get("id").asString());
    }
}
