package com.codementee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.SandboxMailbox;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Tests the cookie of a visitor's order, which signs the visitor in once after payment. */
class OrderSignInApiTest extends ApiTest {

    private final PaymentFixtures payments = new PaymentFixtures(app);

    private static String address() {
        return PersonFixtures.uniqueMarker() + "@visitors.example";
    }

    @Test
    void signsInTheOrderingBrowserOnce() {
        var order = payments.createVisitorOrder(address(), "growth");
        var paid = payments.pay(order);
        var browser = anonymous().header("Cookie", order.cookie());
        assertThat(payments.verify(browser, paid).get("access_token").isNull()).isFalse();

        var again = payments.verify(browser, paid);

        assertThat(again.get("access_token").isNull()).isTrue();
        assertThat(again.get("user").isNull()).isTrue();
        assertThat(again.at("/order/status").asString()).isEqualTo("paid");
    }

    @Test
    void createsOneSessionForConcurrentRequests() throws Exception {
        var order = payments.createVisitorOrder(address(), "growth");
        var paid = payments.pay(order);
        var browser = anonymous().header("Cookie", order.cookie());

        var tokens = new CopyOnWriteArrayList<Boolean>();
        ConcurrentRunner.run(16, _ -> () -> tokens.add(!payments.verify(browser, paid).get("access_token").isNull()));

        assertThat(tokens).hasSize(16).containsOnlyOnce(true);
    }

    @Test
    void doesNotSignInAfterAPasswordChange() {
        assertNotSignedInAfter((email, token) -> {
            var change = Map.of("current_password", PersonFixtures.PASSWORD, "new_password", "quite another one");
            as(token).post("/api/auth/change-password", change).expect(200);
        });
    }

    @Test
    void doesNotSignInAfterAPasswordReset() {
        assertNotSignedInAfter((email, _) -> {
            anonymous().post("/api/auth/forgot-password", Map.of("email", email)).expect(202);
            var text = new SandboxMailbox(app).await(email, "Choose a new password").get("text").asString();
            var token = text.replaceFirst("(?s).*reset-password\\?token=([A-Za-z0-9_-]+).*", "$1");
            anonymous().post("/api/auth/reset-password", Map.of("token", token, "new_password", "quite another one"))
                    .expect(200);
        });
    }

    @Test
    void doesNotSignInAfterALogout() {
        assertNotSignedInAfter((_, token) -> as(token).post("/api/auth/logout").expect(200));
    }

    @Test
    void doesNotSignInAfterThePersonWasPaused() {
        assertNotSignedInAfter((_, token) -> {
            var id = as(token).get("/api/auth/me").expect(200).data().get("id").asString();
            as(given.admin()).patch("/api/admin/mentees/" + id, Map.of("status", "Paused")).expect(200);
            as(given.admin()).patch("/api/admin/mentees/" + id, Map.of("status", "Active")).expect(200);
        });
    }

    /**
     * Pays in another browser, signs in there, runs the change, and verifies that the first browser is not signed in.
     */
    private void assertNotSignedInAfter(BiConsumer<String, String> change) {
        var email = address();
        var order = payments.createVisitorOrder(email, "growth");
        var paid = payments.pay(order);
        payments.verify(anonymous(), paid);
        var login = Map.of("email", email, "password", PersonFixtures.PASSWORD);
        var token = anonymous().post("/api/auth/login", login).expect(200).data().get("access_token").asString();

        change.accept(email, token);

        var verified = payments.verify(anonymous().header("Cookie", order.cookie()), paid);
        assertThat(verified.get("access_token").isNull()).isTrue();
        assertThat(verified.get("user").isNull()).isTrue();
    }

    @Test
    void expiresTheCookieAfterAnHour() {
        var order = payments.createVisitorOrder(address(), "growth");
        advance(Duration.ofMinutes(61));

        var verified = payments.verify(anonymous().header("Cookie", order.cookie()), payments.pay(order));

        assertThat(verified.get("access_token").isNull()).isTrue();
        assertThat(payments.orderStatus(order)).isEqualTo("paid");
    }
}
