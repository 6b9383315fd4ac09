package com.codementee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class VerifyAndWebhookRaceTest extends ApiTest {

    private static final int AT_ONCE = 50;
    private static final List<String> EVENTS = List.of("payment.authorized", "payment.captured", "order.paid");

    private final PaymentFixtures payments = new PaymentFixtures(app);

    private static void race(List<Callable<Boolean>> runners) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var runner : threads.invokeAll(runners)) runner.get();
        }
    }

    private List<Callable<Boolean>> browsersAndWebhooks(
            PaymentFixtures.CreatedOrder order, PaymentFixtures.CheckoutPayment paid) {
        var runners = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var event = EVENTS.get(i % EVENTS.size());
            runners.add(() -> payments.verify(anonymous(), paid).has("order"));
            runners.add(() -> {
                payments.deliverWebhook(order, event, 1);
                return true;
            });
        }
        return runners;
    }

    @Test
    void grantsOneMembershipForConcurrentNotifications() throws Exception {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "growth");

        race(browsersAndWebhooks(order, payments.pay(order)));

        assertThat(payments.orderStatus(order)).isEqualTo("paid");
        assertThat(payments.membershipCount(order)).isEqualTo(1);
        var user = as(mentee).get("/api/auth/me").expect(200).data();
        assertThat(user.at("/limits/mock_interviews").asInt()).isEqualTo(3);
    }

    @Test
    void createsOneAccountForAVisitor() throws Exception {
        var email = PersonFixtures.uniqueMarker() + "@visitors.example";
        var order = payments.createVisitorOrder(email, "growth");

        race(browsersAndWebhooks(order, payments.pay(order)));

        assertThat(count("SELECT count(*) FROM person WHERE email = :email", email)).isEqualTo(1);
        assertThat(payments.membershipCount(order)).isEqualTo(1);
    }

    @Test
    void createsOneAccountForTwoOrdersPaidConcurrently() throws Exception {
        var email = PersonFixtures.uniqueMarker() + "@visitors.example";
        var first = payments.createVisitorOrder(email, "growth");
        var second = payments.createVisitorOrder(email, "foundation");
        var runners = browsersAndWebhooks(first, payments.pay(first));
        runners.addAll(browsersAndWebhooks(second, payments.pay(second)));

        race(runners);

        assertThat(count("SELECT count(*) FROM person WHERE email = :email", email)).isEqualTo(1);
        assertThat(payments.membershipCount(first)).isEqualTo(1);
        assertThat(payments.membershipCount(second)).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM plan_order WHERE email = :email AND made_account", email)).isEqualTo(1);
    }

    @Test
    void grantsOnceWhileTheVisitorRegisters() throws Exception {
        var email = PersonFixtures.uniqueMarker() + "@visitors.example";
        var order = payments.createVisitorOrder(email, "growth");
        var body = java.util.Map.of("name", "Meanwhile", "email", email, "password", PersonFixtures.PASSWORD);
        var runners = browsersAndWebhooks(order, payments.pay(order));
        runners.addFirst(() -> anonymous().post("/api/auth/register-free", body).status() < 500);

        race(runners);

        Await.until("it is paid", () -> payments.orderStatus(order).equals("paid"));
        assertThat(count("SELECT count(*) FROM person WHERE email = :email", email)).isEqualTo(1);
        assertThat(payments.membershipCount(order)).isEqualTo(1);
    }

    @Test
    void createsOneOrderForConcurrentClicks() throws Exception {
        var mentee = given.freeMentee();
        Callable<Boolean> click = () -> payments.createOrder(mentee, "growth").razorpayId() != null;

        race(java.util.Collections.nCopies(AT_ONCE, click));

        assertThat(count("SELECT count(*) FROM plan_order WHERE email = :email", mentee.email())).isEqualTo(1);
    }

    private int count(String query, String email) {
        return database().withHandle(sql -> sql.createQuery(query).bind("email", email).mapTo(Integer.class).one());
    }
}
