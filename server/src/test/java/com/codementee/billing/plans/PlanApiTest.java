package com.codementee.billing.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanApiTest extends ApiTest {

    private static Map<String, Object> terms() {
        var limits = new HashMap<String, Object>();
        limits.put("mock_interviews", 2);
        limits.put("resume_reviews", null);
        limits.put("ai_tools", 5);
        return new HashMap<>(Map.of(
                "name", "Trial", "price", 10_000, "duration_months", 3, "limits", limits,
                "features", List.of("A thing"), "display_order", 90));
    }

    private static Map<String, Object> plan(String id) {
        var plan = terms();
        plan.put("plan_id", id);
        return plan;
    }

    private static String newId() {
        return "p" + PersonFixtures.uniqueMarker();
    }

    @Test
    void listsTheInitialPlans() {
        var plans = anonymous().get("/api/pricing-plans").expect(200).data();

        assertThat(plans.findValuesAsString("plan_id")).containsSubsequence("foundation", "growth", "accelerator");
        var growth = plans.get(1);
        assertThat(growth.get("price").asLong()).isEqualTo(499_900);
        assertThat(growth.get("price_per_month").asLong()).isEqualTo(166_633);
        assertThat(growth.get("is_popular").asBoolean()).isTrue();
        assertThat(growth.at("/limits/ai_tools").asInt()).isEqualTo(30);
        assertThat(plans.get(2).at("/limits/ai_tools").isNull()).isTrue();
        assertThat(anonymous().get("/api/public/pricing-plans").expect(200).data()).isEqualTo(plans);
    }

    @Test
    void pagesInDisplayOrder() {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = anonymous().get("/api/pricing-plans?limit=1" + (cursor == null ? "" : "&cursor=" + cursor))
                    .expect(200);
            seen.addAll(page.data().findValuesAsString("plan_id"));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().startsWith("foundation", "growth", "accelerator");
    }

    @Test
    void addsAPlan() {
        var id = newId();

        var added = as(given.admin()).post("/api/admin/pricing-plans", plan(id)).expect(201).data();

        assertThat(added.get("price_per_month").asLong()).isEqualTo(3_333);
        assertThat(added.at("/limits/resume_reviews").isNull()).isTrue();
        assertThat(anonymous().get("/api/pricing-plans?limit=100").data().findValuesAsString("plan_id")).contains(id);
        as(given.admin()).post("/api/admin/pricing-plans", plan(id)).expect(409, ErrorCode.ALREADY_EXISTS);
    }

    @Test
    void changesAPlanWithoutChangingItsOrders() {
        var admin = given.admin();
        var mentee = given.freeMentee();
        var id = newId();
        as(admin).post("/api/admin/pricing-plans", plan(id)).expect(201);
        var payments = new PaymentFixtures(app);
        var order = payments.createOrder(mentee, id);
        var dearer = terms();
        dearer.put("price", 20_000);

        as(admin).put("/api/admin/pricing-plans/" + id, dearer).expect(200);

        assertThat(payments.createOrder(mentee, id).amount()).isEqualTo(20_000);
        assertThat(payments.verify(as(mentee), payments.pay(order)).at("/order/amount").asLong()).isEqualTo(10_000);
    }

    @Test
    void deletesAPlanThatWasNeverOrdered() {
        var admin = given.admin();
        var id = newId();
        as(admin).post("/api/admin/pricing-plans", plan(id)).expect(201);

        as(admin).delete("/api/admin/pricing-plans/" + id).expect(200);

        assertThat(as(admin).get("/api/admin/pricing-plans?limit=100").data().findValuesAsString("plan_id"))
                .doesNotContain(id);
        as(admin).delete("/api/admin/pricing-plans/" + id).expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void retiresAPlanThatWasOrdered() {
        var admin = given.admin();
        var mentee = given.freeMentee();
        var id = newId();
        as(admin).post("/api/admin/pricing-plans", plan(id)).expect(201);
        var payments = new PaymentFixtures(app);
        payments.verify(as(mentee), payments.pay(payments.createOrder(mentee, id)));

        as(admin).delete("/api/admin/pricing-plans/" + id).expect(200);

        assertThat(anonymous().get("/api/pricing-plans?limit=100").data().findValuesAsString("plan_id"))
                .doesNotContain(id);
        assertThat(as(admin).get("/api/admin/pricing-plans?limit=100").data().findValuesAsString("plan_id"))
                .contains(id);
        as(mentee).post("/api/payment/create-order", Map.of("plan_id", id)).expectInvalid("plan_id");
        assertThat(as(mentee).get("/api/auth/me").data().get("plan_id").asString()).isEqualTo(id);
    }

    @Test
    void refusesInvalidTerms() {
        var admin = given.admin();
        var bad = plan("Not An Id");
        bad.put("price", 99);
        bad.put("duration_months", 0);

        as(admin).post("/api/admin/pricing-plans", bad)
                .expectInvalid("plan_id").expectInvalid("price").expectInvalid("duration_months");
        as(admin).put("/api/admin/pricing-plans/growth", Map.of("name", "Growth")).expectInvalid("price");
        as(admin).put("/api/admin/pricing-plans/" + newId(), terms()).expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void requiresAnAdmin() {
        as(given.mentor()).get("/api/admin/pricing-plans").expect(403, ErrorCode.FORBIDDEN_ROLE);
        anonymous().post("/api/admin/pricing-plans", plan(newId())).expect(401, ErrorCode.UNAUTHENTICATED);
    }

    /** Changes each term in turn, at the same price where possible. */
    @Test
    void sellsTheTermsOnSaleWhenTheOrderIsPlaced() {
        var admin = given.admin();
        var payments = new PaymentFixtures(app);
        var mentee = given.freeMentee();
        var id = newId();
        as(admin).post("/api/admin/pricing-plans", plan(id)).expect(201);
        var first = payments.createOrder(mentee, id);
        assertThat(payments.createOrder(mentee, id)).isEqualTo(first);

        var changes = Map.<String, Object>of(
                "name", "Trial, new", "duration_months", 1, "features", List.of("Another thing"),
                "limits", Map.of("mock_interviews", 1, "resume_reviews", 1, "ai_tools", 1));
        var terms = terms();
        var seen = new HashSet<>(List.of(first.id()));
        for (var change : changes.entrySet()) {
            terms.put(change.getKey(), change.getValue());
            as(admin).put("/api/admin/pricing-plans/" + id, terms).expect(200);
            assertThat(seen.add(payments.createOrder(mentee, id).id())).as(change.getKey()).isTrue();
        }
        var last = payments.createOrder(mentee, id);
        assertThat(seen).contains(last.id());
        payments.verify(as(mentee), payments.pay(last));
        var user = as(mentee).get("/api/auth/me").expect(200).data();
        assertThat(user.at("/limits/mock_interviews").asInt()).isEqualTo(1);
        assertThat(user.get("plan_name").asString()).isEqualTo("Trial, new");
        as(admin).delete("/api/admin/pricing-plans/" + id).expect(200);
    }

    @Test
    void returnsTheOpenOrderWhenOnlyTheDisplayOrderChanged() {
        var admin = given.admin();
        var payments = new PaymentFixtures(app);
        var mentee = given.freeMentee();
        var id = newId();
        as(admin).post("/api/admin/pricing-plans", plan(id)).expect(201);
        var order = payments.createOrder(mentee, id);

        var moved = terms();
        moved.put("display_order", 91);
        moved.put("is_popular", true);
        as(admin).put("/api/admin/pricing-plans/" + id, moved).expect(200);

        assertThat(payments.createOrder(mentee, id)).isEqualTo(order);
        as(admin).delete("/api/admin/pricing-plans/" + id).expect(200);
    }

    @Test
    void grantsTheTermsShownAtCheckoutWhenThePlanChangesInTheMeantime() {
        var admin = given.admin();
        var payments = new PaymentFixtures(app);
        var mentee = given.freeMentee();
        var id = newId();
        as(admin).post("/api/admin/pricing-plans", plan(id)).expect(201);
        var order = payments.createOrder(mentee, id);
        var fewer = terms();
        fewer.put("limits", Map.of("mock_interviews", 1, "resume_reviews", 1, "ai_tools", 1));
        as(admin).put("/api/admin/pricing-plans/" + id, fewer).expect(200);

        payments.verify(as(mentee), payments.pay(order));

        assertThat(as(mentee).get("/api/auth/me").expect(200).data().at("/limits/mock_interviews").asInt())
                .isEqualTo(2);
        as(admin).delete("/api/admin/pricing-plans/" + id).expect(200);
    }
}
