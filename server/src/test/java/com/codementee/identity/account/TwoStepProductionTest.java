package com.codementee.identity.account;

import static com.codementee.support.PersonFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiResponse;
import com.codementee.support.AuthenticatorApp;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestApp;
import com.codementee.support.TestUser;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two-step sign-in in production mode, with its rate limits. */
class TwoStepProductionTest {

    private static TestApp app;
    private static PersonFixtures given;

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of(
                "CODEMENTEE_MODE", "production",
                "DATABASE", "embedded",
                "JWT_SECRET", "q7w-Zr9_tYu2pLk8Jh4gFd1sA6zXcV3b",
                "PUBLIC_URL", "https://codementee.example",
                "RAZORPAY_KEY_ID", "rzp_test_x",
                "RAZORPAY_KEY_SECRET", "Vb3xQ9sLr2Tn7Kp5Wd8Zy1Gc",
                "RAZORPAY_WEBHOOK_SECRET", "Hn6mD2vXe9Rt4Jw7",
                "TRUSTED_PROXIES", "127.0.0.1",
                "SMTP_URL", "smtp://127.0.0.1:9"));
        given = new PersonFixtures(app);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void letsAnAdminWithoutItOnlySetItUp() {
        var admin = given.admin();
        var client = app.client().as(admin.token());
        for (var path : new String[] {"/api/admin/mentees", "/api/payment/orders", "/api/calendar"}) {
            client.get(path).expect(401, ErrorCode.TOTP_REQUIRED);
        }
        client.patch("/api/auth/me", Map.of("name", "Somebody")).expect(401, ErrorCode.TOTP_REQUIRED);
        client.get("/api/auth/me").expect(200);
        client.get("/api/auth/sessions").expect(200);
        client.get("/api/companies").expect(200);
        assertThat(client.get("/api/auth/totp").expect(200).data().get("required").asBoolean()).isTrue();

        var secret = client.post("/api/auth/totp/enrol").expect(200).data().get("secret").asString();
        client.get("/api/admin/mentees").expect(401, ErrorCode.TOTP_REQUIRED);
        var phone = AuthenticatorApp.with(secret);
        client.post("/api/auth/totp/confirm", Map.of("code", phone.codeAt(app.now()))).expect(200);

        client.get("/api/admin/mentees").expect(200);
        client.patch("/api/auth/me", Map.of("name", "Somebody")).expect(200);
    }

    @Test
    void slowsDownGuessesOfACodeEvenWithTheRightPassword() {
        var mentor = given.mentor();
        var client = app.client().as(mentor.token());
        var phone = AuthenticatorApp.with(
                client.post("/api/auth/totp/enrol").expect(200).data().get("secret").asString());
        client.post("/api/auth/totp/confirm", Map.of("code", phone.codeAt(app.now()))).expect(200);

        int accepted = 0;
        for (int guess = 0; guess < 60; guess++) {
            var response = signIn(mentor, "%06d".formatted(guess), "10.0.0." + guess);
            assertThat(response.status()).isIn(401, 429);
            if (response.status() == 401) accepted++;
        }
        assertThat(accepted).isLessThan(15);
        signIn(mentor, "000000", "10.0.1.1").expect(429, ErrorCode.RATE_LIMITED);
        client.get("/api/auth/me").expect(200);
    }

    private static ApiResponse signIn(TestUser person, String code, String address) {
        return app.client().header("X-Forwarded-For", address).post("/api/auth/login",
                Map.of("email", person.email(), "password", PASSWORD, "totp_code", code));
    }
}
