package com.codementee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.ApiTest;
import com.codementee.Eventually;
import com.codementee.GivenPayments;
import com.codementee.GivenPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class VerifyAndWebhookRaceTest extends ApiTest {

    private static final int AT_ONCE = 50;
    private static final List<String> EVENTS = List.of("payment.authorized", "payment.captured", "order.paid");

    private final GivenPayments payments = new GivenPayments(app);

    private static void race(List<Callable<Boolean>> runners) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var runner : threads.invokeAll(runners)) runner.get();
        }
    }

    private List<Callable<Boolean>> browsersAndWebhooks(GivenPayments.Opened order, GivenPayments.Paid paid) {
        var runners = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var event = EVENTS.get(i % EVENTS.size());
            runners.add(() -> payments.verify(anybody(), paid).has("order"));
            runners.add(() -> {
                payments.deliver(order, event, 1);
                return true;
            });
        }
        return runners;
    }

    @Test
    void grantsOnceHoweverManyAskAtOnce() throws Exception {
        var mentee = given.freeMentee();
        var order = payments.order(mentee, "growth");

        race(browsersAndWebhooks(order, payments.pay(order)));

        assertThat(payments.status(order)).isEqualTo("paid");
        assertThat(payments.memberships(order)).isEqualTo(1);
        var user = as(mentee).get("/api/auth/me").expect(200).data();
        assertThat(user.at("/limits/mock_interviews").asInt()).isEqualTo(3);
    }

    @Test
    void makesOneAccountForAVisitor() throws Exception {
        var email = GivenPeople.marker() + "@visitors.example";
        var order = payments.visitorOrder(email, "growth");

        race(browsersAndWebhooks(order, payments.pay(order)));

        assertThat(count("SELECT count(*) FROM person WHERE email = :email", email)).isEqualTo(1);
        assertThat(payments.memberships(order)).isEqualTo(1);
    }

    @Test
    void makesOneAccountOfTwoOrdersPaidAtOnce() throws Exception {
        var email = GivenPeople.marker() + "@visitors.example";
        var first = payments.visitorOrder(email, "growth");
        var second = payments.visitorOrder(email, "foundation");
        var runners = browsersAndWebhooks(first, payments.pay(first));
        runners.addAll(browsersAndWebhooks(second, payments.pay(second)));

        race(runners);

        assertThat(count("SELECT count(*) FROM person WHERE email = :email", email)).isEqualTo(1);
        assertThat(payments.memberships(first)).isEqualTo(1);
        assertThat(payments.memberships(second)).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM plan_order WHERE email = :email AND made_account", email)).isEqualTo(1);
    }

    @Test
    void grantsOnceAmongAccountsMadeAtTheSameTime() throws Exception {
        var email = GivenPeople.marker() + "@visitors.example";
        var order = payments.visitorOrder(email, "growth");
        var body = java.util.Map.of("name", "Meanwhile", "email", email, "password", GivenPeople.PASSWORD);
        var runners = browsersAndWebhooks(order, payments.pay(order));
        runners.addFirst(() -> anybody().post("/api/auth/register-free", body).status() < 500);

        race(runners);

        Eventually.holds("it is paid", () -> payments.status(order).equals("paid"));
        assertThat(count("SELECT count(*) FROM person WHERE email = :email", email)).isEqualTo(1);
        assertThat(payments.memberships(order)).isEqualTo(1);
    }

    @Test
    void opensOneOrderHoweverOftenOneClicks() throws Exception {
        var mentee = given.freeMentee();
        Callable<Boolean> click = () -> payments.order(mentee, "growth").razorpayId() != null;

        race(java.util.Collections.nCopies(AT_ONCE, click));

        assertThat(count("SELECT count(*) FROM plan_order WHERE email = :email", mentee.email())).isEqualTo(1);
    }

    private int count(String query, String email) {
        return database().withHandle(sql -> sql.createQuery(query).bind("email", email).mapTo(Integer.class).one());
    }
}
