package com.codementee.billing.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestUser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Prices are served from the response cache. A request sent after the response to a change never gets the old price.
 */
class CachedPriceRaceTest extends ApiTest {

    private static final int FIRST = 10_000;
    private static final int CHANGES = 60;
    private static final int READERS = 8;

    @Test
    void neverReturnsAnOldPriceAfterAChange() throws InterruptedException {
        var admin = given.admin();
        var plan = "p" + PersonFixtures.uniqueMarker();
        as(admin).post("/api/admin/pricing-plans", body(plan, FIRST)).expect(201);
        var sure = new AtomicInteger(FIRST);

        var outcomes = ConcurrentRunner.run(
                1 + READERS, i -> () -> i == 0 ? raise(admin, plan, sure) : read(plan, sure));
        as(admin).delete("/api/admin/pricing-plans/" + plan).expect(200);

        assertThat(outcomes).containsOnly(ConcurrentRunner.SUCCESS);
        assertThat(sure.get()).isEqualTo(FIRST + CHANGES);
        assertThat(anonymous().get("/api/pricing-plans?limit=100").expect(200).data().findValuesAsString("plan_id"))
                .doesNotContain(plan);
    }

    private Object raise(TestUser admin, String plan, AtomicInteger sure) {
        for (int price = FIRST + 1; price <= FIRST + CHANGES; price++) {
            as(admin).put("/api/admin/pricing-plans/" + plan, body(null, price)).expect(200);
            sure.set(price);
        }
        return plan;
    }

    private Object read(String plan, AtomicInteger sure) {
        while (sure.get() < FIRST + CHANGES) {
            int known = sure.get();
            assertThat(shown(plan)).isGreaterThanOrEqualTo(known);
        }
        return plan;
    }

    private int shown(String plan) {
        for (var row : anonymous().get("/api/pricing-plans?limit=100").expect(200).data()) {
            if (row.get("plan_id").asString().equals(plan)) return row.get("price").asInt();
        }
        throw new AssertionError(plan + " is not shown");
    }

    private static Map<String, Object> body(String plan, int price) {
        var body = new java.util.HashMap<String, Object>(Map.of(
                "name", "Race", "price", price, "duration_months", 1, "features", List.of(), "display_order", 9_000,
                "limits", Map.of("mock_interviews", 1, "resume_reviews", 1, "ai_tools", 1)));
        if (plan != null) body.put("plan_id", plan);
        return body;
    }
}
