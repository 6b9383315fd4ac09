package com.codementee.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.Await;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.PaymentFixtures.CheckoutPayment;
import com.codementee.support.PaymentFixtures.CreatedOrder;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestApp;
import com.codementee.support.TestUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tests that concurrent settlements and refunds get gapless numbers and exact taxes, in an application with a GSTIN.
 */
class TaxInvoiceRaceTest {

    private static final int ORDERS = 100;

    private static TestApp app;

    private record Paid(TestUser mentee, CreatedOrder order, CheckoutPayment payment) {}

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of(
                "RATE_LIMITS", "off", "SELLER_GSTIN", "29GGGGG1314R9ZA", "SELLER_NAME", "Codementee Pvt Ltd"));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void asksForTheStateBeforeThePayment() {
        var mentee = new PersonFixtures(app).freeMentee();
        var visitor = PaymentFixtures.visitorOrderBody("visitor@people.example", "growth");
        var without = Map.of("plan_id", "growth");
        var named = Map.of("plan_id", "growth", "billing", Map.of("name", "Acme"));

        assertThat(app.client().get("/api/payment/config").data().get("billing_state_required").asBoolean()).isTrue();
        app.client().as(mentee.token()).post("/api/payment/create-order", without).expectInvalid("billing.state");
        app.client().as(mentee.token()).post("/api/payment/create-order", named).expectInvalid("billing.state");
        app.client().post("/api/payment/create-order", visitor).expectInvalid("billing.state");
        app.client().post("/api/auth/register", visitor).expectInvalid("billing.state");
        var body = new HashMap<>(visitor);
        body.put("billing", Map.of("state", "07"));
        app.client().post("/api/payment/create-order", body).expect(201);
    }

    @Test
    void numbersAHundredSettlementsAndTheirRefundsWithoutAGap() throws InterruptedException {
        var paid = IntStream.range(0, ORDERS).mapToObj(this::pay).toList();
        var payments = new PaymentFixtures(app);
        var admin = new PersonFixtures(app).admin();

        var outcomes = ConcurrentRunner.run(ORDERS, i -> () -> {
            var one = paid.get(i);
            payments.verify(app.client().as(one.mentee().token()), one.payment());
            if (i % 2 == 1) return i;
            var body = Map.of("amount", 12_345 + i, "reason", "Ill");
            return app.client().as(admin.token()).post("/api/admin/orders/" + one.order().id() + "/refund", body)
                    .expect(201);
        });

        assertThat(outcomes).containsOnly(ConcurrentRunner.SUCCESS);
        Await.until("all credit notes are issued", () -> count("credit_note") >= ORDERS / 2);
        assertThat(count("tax_invoice")).isGreaterThanOrEqualTo(ORDERS);
        for (var series : List.of("CM", "CN")) {
            assertThat(serials(series)).isEqualTo(
                    IntStream.rangeClosed(1, serials(series).size()).boxed().toList());
        }
        var halves = app.bean(Invoices.class).listByOrder(paid.get(2).order().id());
        assertThat(halves.getFirst().tax().cgst()).isEqualTo(38_128);
        assertThat(app.bean(Invoices.class).listByOrder(paid.get(1).order().id()).getFirst().tax().igst())
                .isEqualTo(76_256);
    }

    private Paid pay(int i) {
        var payments = new PaymentFixtures(app);
        var mentee = new PersonFixtures(app).freeMentee();
        var order = PaymentFixtures.readOrder(app.client().as(mentee.token()).post(
                "/api/payment/create-order",
                Map.of("plan_id", "growth", "billing", Map.of("state", i % 2 == 0 ? "29" : "33"))));
        return new Paid(mentee, order, payments.pay(order));
    }

    private static int count(String kind) {
        return app.database().withHandle(sql -> sql.createQuery("SELECT count(*) FROM invoice WHERE kind = :kind")
                .bind("kind", kind).mapTo(Integer.class).one());
    }

    private static List<Integer> serials(String series) {
        return app.database().withHandle(sql -> sql.createQuery("""
                        SELECT serial FROM invoice WHERE series = :series ORDER BY serial
                        """)
                .bind("series", series).mapTo(Integer.class).list());
    }
}
