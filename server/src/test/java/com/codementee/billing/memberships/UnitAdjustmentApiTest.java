package com.codementee.billing.memberships;

import static com.codementee.platform.errors.ErrorCode.FORBIDDEN_ROLE;
import static com.codementee.platform.errors.ErrorCode.MALFORMED_REQUEST;
import static com.codementee.platform.errors.ErrorCode.NOT_FOUND;
import static com.codementee.platform.errors.ErrorCode.QUOTA_EXHAUSTED;
import static com.codementee.platform.errors.ErrorCode.UNAUTHENTICATED;
import static com.codementee.platform.errors.ErrorCode.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.billing.UnitKind;
import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.TestUser;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class UnitAdjustmentApiTest extends ApiTest {

    private final ApiClient admin = as(given.admin());

    @ParameterizedTest
    @CsvSource({"mock_interviews, 3, 2", "resume_reviews, 2, 50", "ai_tools, 30, -30", "mock_interviews, 3, -1"})
    void addsAndRemovesUnitsOfTheRunningPlan(String kind, int limit, int units) {
        var mentee = given.paidMentee();

        var user = adjust(mentee, kind, units, "The mentor's line was bad").expect(200).data();

        assertThat(user.at("/limits/" + kind).asInt()).isEqualTo(limit + units);
        assertThat(user.at("/used/" + kind).asInt()).isZero();
        assertThat(as(mentee).get("/api/auth/me").expect(200).data().get("limits")).isEqualTo(user.get("limits"));
        var entry = ledger(mentee).get(0);
        assertThat(entry.get("kind").asString()).isEqualTo(kind);
        assertThat(entry.get("units").asInt()).isEqualTo(units);
        assertThat(entry.get("reason").asString()).isEqualTo("The mentor's line was bad");
        assertThat(entry.get("booking_request_id").isNull()).isTrue();
    }

    @Test
    void letsTheMenteeUseAddedUnits() {
        var mentee = given.paidMentee("foundation");
        take(mentee);
        adjust(mentee, "mock_interviews", 1, "Goodwill").expect(200);

        take(mentee);

        var user = as(mentee).get("/api/auth/me").expect(200).data();
        assertThat(user.at("/limits/mock_interviews").asInt()).isEqualTo(2);
        assertThat(user.at("/used/mock_interviews").asInt()).isEqualTo(2);
    }

    @Test
    void neverRemovesUsedUnits() {
        var mentee = given.paidMentee();
        take(mentee);

        adjust(mentee, "mock_interviews", -3, "A mistake").expectInvalid("quota.units");

        assertThat(ledger(mentee)).hasSize(1);
        adjust(mentee, "mock_interviews", -2, "A mistake").expect(200);
        adjust(mentee, "mock_interviews", -1, "A mistake").expectInvalid("quota.units");
        assertThat(as(mentee).get("/api/mentee/dashboard").expect(200).data().at("/quota/mock_interviews").toString())
                .isEqualTo("{\"limit\":1,\"used\":1,\"left\":0}");
    }

    @Test
    void removesUnitsFromTheNewestMembershipFirst() {
        var payments = new PaymentFixtures(app);
        var mentee = given.freeMentee();
        for (var plan : new String[] {"foundation", "growth"}) {
            var here = given.signIn(mentee);
            payments.verify(as(here), payments.pay(payments.createOrder(here, plan)));
        }
        var here = given.signIn(mentee);

        adjust(here, "mock_interviews", -4, "All of it").expect(200);

        assertThat(ledger(here)).extracting(entry -> entry.get("units").asInt()).containsExactlyInAnyOrder(-3, -1);
        assertThat(as(here).get("/api/auth/me").expect(200).data().at("/limits/mock_interviews").asInt()).isZero();
        adjust(here, "mock_interviews", 2, "Two back").expect(200);
        assertThat(as(here).get("/api/auth/me").expect(200).data().at("/limits/mock_interviews").asInt()).isEqualTo(2);
    }

    @Test
    void requiresARunningPlanWithALimit() {
        var accelerator = given.paidMentee("accelerator");

        adjust(given.freeMentee(), "ai_tools", 1, "Goodwill").expectInvalid("quota");
        adjust(given.expiredMentee(), "ai_tools", 1, "Goodwill").expectInvalid("quota");
        adjust(accelerator, "ai_tools", 1, "Goodwill").expectInvalid("quota.kind");
        adjust(accelerator, "mock_interviews", 1, "Goodwill").expect(200);
    }

    @Test
    void appliesAllFieldsOrNone() {
        var mentee = given.paidMentee();
        var tooMuch = Map.of("status", "Paused", "quota", quota("ai_tools", -31, "A mistake"));
        var both = Map.of("status", "Paused", "quota", quota("ai_tools", -30, "A mistake"));

        admin.patch(path(mentee.id()), tooMuch).expectInvalid("quota.units");
        as(mentee).get("/api/auth/me").expect(200);
        var changed = admin.patch(path(mentee.id()), both).expect(200).data();

        assertThat(changed.get("status").asString()).isEqualTo("Paused");
        assertThat(changed.at("/limits/ai_tools").asInt()).isZero();
    }

    @Test
    void refusesAnInvalidAdjustment() {
        var mentee = given.paidMentee();
        adjust(mentee, "ai_tools", 0, "Nothing").expectInvalid("quota.units");
        adjust(mentee, "ai_tools", 51, "Much").expectInvalid("quota.units");
        adjust(mentee, "ai_tools", -51, "Much").expectInvalid("quota.units");
        adjust(mentee, "AI_TOOLS", 1, "Goodwill").expectInvalid("quota.kind");
        adjust(mentee, "money", 1, "Goodwill").expectInvalid("quota.kind");
        adjust(mentee, "ai_tools", 1, "  ").expectInvalid("quota.reason");
        adjust(mentee, "ai_tools", 1, "x".repeat(201)).expectInvalid("quota.reason");
        adjust(mentee, "ai_tools", 1, "two\nlines").expectInvalid("quota.reason");
        adjust(mentee, "ai_tools", 1, null).expectInvalid("quota.reason");
        adjust(mentee, "ai_tools", "1", "Goodwill").expect(400, MALFORMED_REQUEST);
        adjust(mentee, "ai_tools", 1.5, "Goodwill").expectInvalid("quota.units");
        admin.patch(path(mentee.id()),
                Map.of("quota", Map.of("kind", "ai_tools", "units", 1, "reason", "x", "free", true)))
                .expectInvalid("quota.free");

        assertThat(ledger(mentee)).isEmpty();
    }

    @Test
    void showsTheReasonToTheMenteeAsPlainText() {
        var mentee = given.paidMentee();
        var hostile = "<img src=x onerror=alert(1)> '); DELETE FROM person; --";

        adjust(mentee, "ai_tools", 1, hostile).expect(200);

        assertThat(ledger(mentee).get(0).get("reason").asString()).isEqualTo(hostile);
        assertThat(ledger(given.paidMentee())).isEmpty();
    }

    @Test
    void requiresAnAdminAndAMentee() {
        var mentee = given.paidMentee();
        var body = Map.of("quota", quota("ai_tools", 5, "For me"));
        as(mentee).patch(path(mentee.id()), body).expect(403, FORBIDDEN_ROLE);
        as(given.mentor()).patch(path(mentee.id()), body).expect(403, FORBIDDEN_ROLE);
        anonymous().patch(path(mentee.id()), body).expect(401, UNAUTHENTICATED);
        admin.patch(path(given.mentor().id()), body).expect(404, NOT_FOUND);
        admin.patch(path(UUID.randomUUID()), body).expect(404, NOT_FOUND);
    }

    @Test
    void removesOnlyUnusedUnitsWhileTheMenteeUsesThem() throws InterruptedException {
        var mentee = given.paidMentee("foundation");
        adjust(mentee, "mock_interviews", 19, "Goodwill").expect(200);
        var adminId = given.admin().id();

        var outcomes = ConcurrentRunner.run(40, i -> i % 2 == 0 ? () -> {
            take(mentee);
            return null;
        } : () -> {
            app.bean(UnitAdjustments.class)
                    .adjust(new UnitAdjustment(mentee.id(), adminId, UnitKind.MOCK_INTERVIEWS, -1, "A mistake"));
            return null;
        });

        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isEqualTo(20);
        assertThat(ConcurrentRunner.countFailed(outcomes, QUOTA_EXHAUSTED)
                + ConcurrentRunner.countFailed(outcomes, VALIDATION_FAILED)).isEqualTo(20);
        var user = as(mentee).get("/api/auth/me").expect(200).data();
        assertThat(user.at("/limits/mock_interviews")).isEqualTo(user.at("/used/mock_interviews"));
    }

    private void take(TestUser mentee) {
        app.bean(UnitLedger.class).take(mentee.id(), UnitKind.MOCK_INTERVIEWS, UUID.randomUUID(), "A test", null);
    }

    private ApiResponse adjust(TestUser mentee, String kind, Object units, String reason) {
        return admin.patch(path(mentee.id()), Map.of("quota", quota(kind, units, reason)));
    }

    private static Map<String, Object> quota(String kind, Object units, String reason) {
        var quota = new HashMap<String, Object>(Map.of("kind", kind, "units", units));
        quota.put("reason", reason);
        return quota;
    }

    private JsonNode ledger(TestUser mentee) {
        return as(mentee).get("/api/mentee/ledger").expect(200).data();
    }

    private static String path(UUID id) {
        return "/api/admin/mentees/" + id;
    }
}
