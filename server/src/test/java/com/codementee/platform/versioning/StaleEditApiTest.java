package com.codementee.platform.versioning;

import static com.codementee.platform.errors.ErrorCode.IN_USE;
import static com.codementee.platform.errors.ErrorCode.STALE_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.PersonFixtures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tests edits that were made from an outdated version of a resource that several admins may change. */
class StaleEditApiTest extends ApiTest {

    private static final String PLANS = "/api/admin/pricing-plans";
    private static final String COMPANIES = "/api/admin/companies";
    private static final String SLOTS = "/api/admin/time-slots";
    private static final String LINKS = "/api/admin/meet-links";

    private final ApiClient admin = as(given.admin());
    private final String marker = PersonFixtures.uniqueMarker();

    @Test
    void refusesToRestoreAnOldPrice() {
        var path = PLANS + "/" + addPlan(4_900);
        var opened = item(PLANS + "?limit=100", "plan_id", "p" + marker).get("version").asInt();
        var corrected = match(opened).put(path, plan(499_900, false)).expect(200);

        var refused = match(opened).put(path, plan(4_900, true)).expect(412, STALE_VERSION);

        assertThat(refused.json().get("current")).isEqualTo(corrected.data());
        assertThat(refused.header("ETag")).isEqualTo(corrected.header("ETag")).isNotEqualTo("\"" + opened + "\"");
        assertThat(item(PLANS + "?limit=100", "plan_id", "p" + marker)).isEqualTo(corrected.data());
        match(opened).delete(path).expect(412, STALE_VERSION);
        admin.header("If-Match", refused.header("ETag")).put(path, plan(499_900, true)).expect(200);
    }

    @Test
    void readsThePlansVersionFromTheBodyAndDoesNotRequireIt() {
        var path = PLANS + "/" + addPlan(10_000);
        admin.put(path, plan(20_000, false)).expect(200);
        var old = new HashMap<>(plan(30_000, false));
        old.put("version", 1);

        admin.put(path, old).expect(412, STALE_VERSION);

        assertThat(admin.put(path, plan(30_000, false)).expect(200).data().get("version").asInt()).isEqualTo(3);
        admin.delete(path).expect(200);
        match(3).put(path, plan(30_000, false)).expect(404);
    }

    @Test
    void acceptsOneOfManyConcurrentEditsOfAVersion() throws InterruptedException {
        var path = PLANS + "/" + addPlan(10_000);

        var endings = ConcurrentRunner.run(12, i -> () -> match(1).put(path, plan(20_000 + i, false)).expect(200));

        assertThat(ConcurrentRunner.countSucceeded(endings)).isEqualTo(1);
        assertThat(item(PLANS + "?limit=100", "plan_id", "p" + marker).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void refusesStaleEditsOfACompany() {
        var added = admin.post(COMPANIES, company("Tea " + marker)).expect(201);
        var path = COMPANIES + "/" + id(added);
        var renamed = match(1).put(path, company("Chai " + marker)).expect(200);

        var refused = match(1).put(path, company("Coffee " + marker)).expect(412, STALE_VERSION);

        assertThat(refused.json().get("current")).isEqualTo(renamed.data());
        assertThat(item(COMPANIES + "?q=" + marker, "id", id(added))).isEqualTo(renamed.data());
        match(1).delete(path).expect(412, STALE_VERSION);
        match(2).delete(path).expect(200);
        match(2).delete(path).expect(404);
    }

    @Test
    void refusesStaleEditsOfASlot() {
        var mentor = given.mentor().id();
        var added = admin.post(SLOTS, slot(Map.of("mentor_id", mentor))).expect(201);
        var path = SLOTS + "/" + id(added);
        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        var blocked = match(1).patch(path, Map.of("status", "blocked")).expect(200);

        var refused = match(1).patch(path, Map.of("start_time", "10:15")).expect(412, STALE_VERSION);

        assertThat(refused.json().get("current")).isEqualTo(blocked.data());
        var listed = (ObjectNode) item(SLOTS + "?mentor_id=" + mentor, "id", id(added));
        assertThat(listed.remove("mentor_name")).isNotNull();
        assertThat(listed).isEqualTo(blocked.data());
        admin.patch(path, Map.of("start_time", "10:15", "version", 1)).expect(412, STALE_VERSION);
        match(1).delete(path).expect(412, STALE_VERSION);
        match(2).patch(path, Map.of("start_time", "10:15")).expect(200);
        admin.delete(path).expect(200);
    }

    @Test
    void countsABookingOfASlotAsAChange() {
        var path = SLOTS + "/" + id(admin.post(SLOTS, slot(Map.of())).expect(201));
        database().useHandle(
                sql -> sql.execute("UPDATE time_slot SET status = 'booked', version = 2 WHERE id = ?::uuid",
                path.substring(SLOTS.length() + 1)));

        var refused = match(1).patch(path, Map.of("status", "blocked")).expect(412, STALE_VERSION);

        assertThat(refused.json().at("/current/status").asString()).isEqualTo("booked");
        match(2).patch(path, Map.of("status", "blocked")).expect(409, IN_USE);
    }

    @Test
    void refusesStaleDeletesOfAMeetingLink() {
        var added = admin.post(LINKS, Map.of("link", "https://meet.example/" + marker, "name", "Room " + marker))
                .expect(201);
        var path = LINKS + "/" + id(added);

        var refused = match(7).delete(path).expect(412, STALE_VERSION);

        assertThat(refused.json().get("current")).isEqualTo(item(LINKS + "?q=" + marker, "id", id(added)));
        admin.header("If-Match", added.header("ETag")).delete(path).expect(200);
    }

    private ApiClient match(int version) {
        return admin.header("If-Match", "\"" + version + "\"");
    }

    private JsonNode item(String list, String key, String value) {
        for (var item : admin.get(list).expect(200).data()) {
            if (item.get(key).asString().equals(value)) return item;
        }
        throw new AssertionError(value + " is not in " + list);
    }

    private static String id(ApiResponse answer) {
        return answer.data().get("id").asString();
    }

    private String addPlan(int price) {
        var body = new HashMap<>(plan(price, false));
        body.put("plan_id", "p" + marker);
        return admin.post(PLANS, body).expect(201).data().get("plan_id").asString();
    }

    private static Map<String, Object> plan(int price, boolean popular) {
        return Map.of(
                "name", "Trial", "price", price, "duration_months", 1, "features", List.of(), "display_order", 9_500,
                "is_popular", popular, "limits", Map.of("mock_interviews", 1, "resume_reviews", 1, "ai_tools", 1));
    }

    private static Map<String, Object> company(String name) {
        return Map.of(
                "name", name, "category", "startup", "interview_tracks", List.of("sde"), "difficulty_levels",
                List.of("mid"));
    }

    private Map<String, Object> slot(Map<String, Object> more) {
        var day = now().atZone(java.time.ZoneId.of("Asia/Kolkata")).toLocalDate().plusDays(3);
        var body = new HashMap<String, Object>(Map.of(
                "date", day.toString(), "start_time", "10:00", "end_time", "11:00", "interview_types",
                List.of("coding")));
        body.putAll(more);
        return body;
    }
}
