package com.codementee.billing.memberships;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.billing.UnitKind;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MembershipApiTest extends ApiTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final PaymentFixtures payments = new PaymentFixtures(app);

    private TestUser buys(TestUser person, String planId) {
        var here = given.signIn(person);
        payments.verify(as(here), payments.pay(payments.createOrder(here, planId)));
        return here;
    }

    private JsonNode user(TestUser person) {
        return as(person).get("/api/auth/me").expect(200).data();
    }

    private static Instant end(JsonNode user) {
        return Instant.parse(user.get("plan_expires_at").asString());
    }

    private void take(TestUser person, UUID cause) {
        app.bean(UnitLedger.class).take(person.id(), UnitKind.MOCK_INTERVIEWS, cause, "A test", null);
    }

    @Test
    void lastsForThePlansCalendarMonths() {
        var before = now();
        var mentee = buys(given.freeMentee(), "growth");

        var end = end(user(mentee));

        assertThat(end.atZone(INDIA).minusMonths(3).toInstant()).isBetween(before.minus(Duration.ofDays(3)), now());
        assertThat(user(mentee).get("plan_name").asString()).isEqualTo("Growth");
    }

    @Test
    void addsThePurchasesOfARunningMembership() {
        var mentee = buys(given.freeMentee(), "growth");
        var first = end(user(mentee));

        var both = user(buys(mentee, "foundation"));

        assertThat(end(both)).isAfter(first.plus(Duration.ofDays(27)));
        assertThat(both.get("plan_id").asString()).isEqualTo("growth");
        assertThat(both.at("/limits/mock_interviews").asInt()).isEqualTo(4);
        assertThat(both.at("/limits/ai_tools").asInt()).isEqualTo(31);
    }

    @Test
    void showsTheMostExpensivePlanOfTheRun() {
        var mentee = buys(buys(given.freeMentee(), "foundation"), "growth");

        assertThat(user(mentee).get("plan_id").asString()).isEqualTo("growth");
    }

    @Test
    void isUnlimitedWhenOneMembershipIsUnlimited() {
        var both = user(buys(buys(given.freeMentee(), "accelerator"), "growth"));

        assertThat(both.at("/limits/ai_tools").isNull()).isTrue();
        assertThat(both.at("/limits/mock_interviews").asInt()).isEqualTo(9);
    }

    @Test
    void startsANewRunWithAllUnitsAfterTheEnd() {
        var mentee = buys(given.freeMentee(), "foundation");
        take(mentee, UUID.randomUUID());
        advance(Duration.ofDays(32));

        var lapsed = user(given.signIn(mentee));
        assertThat(lapsed.get("status").asString()).isEqualTo("Free");
        assertThat(lapsed.get("plan_id").isNull()).isTrue();

        var again = user(buys(mentee, "growth"));
        assertThat(again.at("/used/mock_interviews").asInt()).isZero();
        assertThat(again.at("/limits/mock_interviews").asInt()).isEqualTo(3);
        assertThat(again.get("plan_id").asString()).isEqualTo("growth");
    }

    @Test
    void usesTheOldestMembershipFirst() {
        var mentee = given.freeMentee();
        var foundation = payments.createOrder(mentee, "foundation");
        payments.verify(as(mentee), payments.pay(foundation));
        var growth = payments.createOrder(mentee, "growth");
        payments.verify(as(mentee), payments.pay(growth));

        take(mentee, UUID.randomUUID());
        take(mentee, UUID.randomUUID());

        assertThat(used(foundation)).isEqualTo(1);
        assertThat(used(growth)).isEqualTo(1);
    }

    @Test
    void returnsAUnitToItsMembershipOnce() {
        var mentee = given.freeMentee();
        var foundation = payments.createOrder(mentee, "foundation");
        payments.verify(as(mentee), payments.pay(foundation));
        var cause = UUID.randomUUID();
        take(mentee, cause);
        take(mentee, cause);
        assertThat(used(foundation)).isEqualTo(1);

        app.bean(UnitLedger.class).giveBack(UnitKind.MOCK_INTERVIEWS, cause, "A test");
        app.bean(UnitLedger.class).giveBack(UnitKind.MOCK_INTERVIEWS, cause, "A test");

        assertThat(used(foundation)).isZero();
        var ledger = as(mentee).get("/api/mentee/ledger").expect(200).data();
        assertThat(ledger.findValuesAsString("units")).containsExactly("1", "-1");
        assertThat(ledger.get(0).propertyNames())
                .containsExactly("kind", "units", "reason", "booking_request_id", "created_at");
    }

    @Test
    void refusesAUnitWithoutAPlan() {
        var mentee = given.freeMentee();

        Assertions.assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> take(mentee, UUID.randomUUID()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.TIER_UPGRADE_REQUIRED));
    }

    @Test
    void refusesMoreUnitsThanTheLimit() {
        var mentee = buys(given.freeMentee(), "foundation");
        take(mentee, UUID.randomUUID());

        Assertions.assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> take(mentee, UUID.randomUUID()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.QUOTA_EXHAUSTED));
    }

    private int used(PaymentFixtures.CreatedOrder order) {
        return database().withHandle(
                sql -> sql.createQuery("SELECT used_mock_interviews FROM membership WHERE order_id = :id")
                .bind("id", order.id())
                .mapTo(Integer.class)
                .one());
    }
}
