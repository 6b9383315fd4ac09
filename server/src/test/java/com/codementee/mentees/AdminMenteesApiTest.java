package com.codementee.mentees;

import static com.codementee.platform.errors.ErrorCode.ACCOUNT_PAUSED;
import static com.codementee.platform.errors.ErrorCode.FORBIDDEN_ROLE;
import static com.codementee.platform.errors.ErrorCode.NOT_FOUND;
import static com.codementee.platform.errors.ErrorCode.STALE_VERSION;
import static com.codementee.platform.errors.ErrorCode.UNAUTHENTICATED;
import static com.codementee.support.PersonFixtures.uniqueMarker;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiClient;
import com.codementee.support.ApiTest;
import com.codementee.support.TestUser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdminMenteesApiTest extends ApiTest {

    private final ApiClient admin = as(given.admin());

    @Test
    void filtersByStatusAndPlan() {
        var free = given.freeMentee();
        var expired = given.expiredMentee();
        var paid = given.paidMentee();
        var paused = given.pausedMentee();

        for (var person : List.of(free, expired)) assertThat(statuses(person.email())).containsExactly("Free");
        assertThat(statuses(paid.email())).containsExactly("Active");
        assertThat(statuses(paused.email())).containsExactly("Paused");
        assertThat(statuses(paid.email() + "&status=Active&plan_id=growth")).hasSize(1);
        assertThat(statuses(paid.email() + "&status=Free")).isEmpty();
        assertThat(statuses(paid.email() + "&plan_id=foundation")).isEmpty();
        assertThat(statuses(expired.email() + "&plan_id=growth")).isEmpty();
        assertThat(statuses(expired.email() + "&status=Free")).hasSize(1);
        assertThat(statuses(paused.email() + "&status=Paused")).hasSize(1);
    }

    @Test
    void listsEachMenteeUnderExactlyOneStatus() {
        var pausedWithPlan = given.paidMentee();
        admin.patch("/api/admin/mentees/" + pausedWithPlan.id(), Map.of("status", "Paused")).expect(200);

        assertThat(found(given.freeMentee())).containsExactly("Free");
        assertThat(found(given.expiredMentee())).containsExactly("Free");
        assertThat(found(given.paidMentee())).containsExactly("Active");
        assertThat(found(given.pausedMentee())).containsExactly("Paused");
        assertThat(found(pausedWithPlan)).containsExactly("Paused");
    }

    @Test
    void listsMenteesOnlyNewestFirst() {
        var marker = uniqueMarker();
        var first = given.freeMentee("Older " + marker);
        var second = given.freeMentee("Newer " + marker);

        var page = admin.get("/api/admin/mentees?limit=1&q=" + marker).expect(200);

        assertThat(page.data().get(0).get("id").asString()).isEqualTo(second.id().toString());
        assertThat(page.data().get(0).propertyNames()).hasSize(17);
        var rest = admin.get("/api/admin/mentees?limit=1&q=" + marker + "&cursor=" + page.nextCursor()).expect(200);
        assertThat(rest.data().get(0).get("id").asString()).isEqualTo(first.id().toString());
        assertThat(rest.nextCursor()).isNull();
        assertThat(admin.get("/api/admin/mentees?q=" + given.mentor().email()).expect(200).data()).isEmpty();
    }

    @Test
    void refusesInvalidFilters() {
        admin.get("/api/admin/mentees?status=paid").expectInvalid("status");
        admin.get("/api/admin/mentees?q=%00").expectInvalid("q");
        admin.get("/api/admin/mentees?plan_id=%00").expectInvalid("plan_id");
        as(given.freeMentee()).get("/api/admin/mentees").expect(403, FORBIDDEN_ROLE);
    }

    @Test
    void limitsAPausedMenteeToReading() {
        var mentee = given.paidMentee();

        var paused = admin.patch("/api/admin/mentees/" + mentee.id(), Map.of("status", "Paused")).expect(200).data();

        assertThat(paused.get("status").asString()).isEqualTo("Paused");
        assertThat(paused.get("plan_id").asString()).isEqualTo("growth");
        as(mentee).get("/api/auth/me").expect(401, UNAUTHENTICATED);
        var again = given.signIn(mentee);
        as(again).get("/api/auth/me").expect(200);
        as(again).patch("/api/auth/me", Map.of("name", "Ravi")).expect(403, ACCOUNT_PAUSED);
    }

    @Test
    void returnsAccountPausedBeforeUpgradeRequired() {
        var mentee = given.freeMentee();
        admin.patch("/api/admin/mentees/" + mentee.id(), Map.of("status", "Paused")).expect(200);

        as(given.signIn(mentee)).post("/api/mentee/booking-request", Map.of()).expect(403, ACCOUNT_PAUSED);
    }

    @Test
    void resumesAMenteeFromTheNextRequestOn() {
        var mentee = given.freeMentee();
        admin.patch("/api/admin/mentees/" + mentee.id(), Map.of("status", "Paused")).expect(200);
        var again = given.signIn(mentee);

        var resumed = admin.patch("/api/admin/mentees/" + mentee.id(), Map.of("status", "Active")).expect(200).data();

        assertThat(resumed.get("status").asString()).isEqualTo("Free");
        as(again).patch("/api/auth/me", Map.of("name", "Ravi")).expect(200);
    }

    @Test
    void refusesInvalidChanges() {
        var mentee = given.freeMentee();

        admin.patch("/api/admin/mentees/" + mentee.id(), Map.of("status", "Free")).expectInvalid("status");
        admin.patch("/api/admin/mentees/" + mentee.id(), Map.of()).expectInvalid("status");
        admin.patch("/api/admin/mentees/" + mentee.id(), Map.of("status", "Paused", "role", "admin"))
                .expectInvalid("role");
        admin.patch("/api/admin/mentees/" + given.mentor().id(), Map.of("status", "Paused")).expect(404, NOT_FOUND);
        admin.patch("/api/admin/mentees/" + UUID.randomUUID(), Map.of("status", "Paused")).expect(404, NOT_FOUND);
    }

    @Test
    void refusesARepeatedAdjustmentByAnotherAdmin() {
        var mentee = given.paidMentee();
        var version = admin.get("/api/admin/mentees?q=" + mentee.email()).expect(200).data().get(0).get("version")
                .asInt();
        var path = "/api/admin/mentees/" + mentee.id();
        var adjustment = Map.of(
                "quota", Map.of("kind", "mock_interviews", "units", 1, "reason", "Sorry"), "version", version);
        var adjusted = admin.patch(path, adjustment).expect(200).data();

        var refused = admin.patch(path, adjustment).expect(412, STALE_VERSION);

        assertThat(refused.json().get("current")).isEqualTo(adjusted);
        assertThat(as(mentee).get("/api/auth/me").expect(200).header("ETag")).isEqualTo(refused.header("ETag"));
        as(mentee).header("If-Match", "\"" + version + "\"").patch("/api/auth/me", Map.of("name", "Ravi"))
                .expect(412, STALE_VERSION);
        as(mentee).patch("/api/auth/me", Map.of("name", "Ravi", "version", version + 1)).expect(200);
    }

    /** Returns the statuses under which this mentee is listed. */
    private List<String> found(TestUser mentee) {
        return Stream.of("Free", "Active", "Paused")
                .filter(status -> !statuses(mentee.email() + "&status=" + status).isEmpty()).toList();
    }

    private List<String> statuses(String query) {
        return admin.get("/api/admin/mentees?q=" + query).expect(200).data()
                .valueStream().map(user -> user.get("status").asString()).toList();
    }
}
