package com.codementee;

import static com.codementee.support.PersonFixtures.PASSWORD;
import static com.codementee.support.PersonFixtures.uniqueMarker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.settings.InvalidSettingException;
import com.codementee.platform.settings.ServerSettings;
import com.codementee.platform.settings.Settings;
import com.codementee.support.ApiResponse;
import com.codementee.support.AuthenticatorApp;
import com.codementee.support.Await;
import com.codementee.support.BookingFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestApp;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AdminCommandTest {

    private static TestApp app;

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of("RATE_LIMITS", "off"));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void createsAnAdminWhileTheApplicationRuns() {
        var email = uniqueMarker() + "@people.example";

        var link = AdminCommand.linkFor(settings(), email.toUpperCase(), false);

        assertThat(link).startsWith("http://localhost:" + settings().server().port() + "/reset-password?token=");
        setPassword(app, link).expect(200);
        var admin = signedIn(app, email);
        assertThat(admin.data().at("/user/role").asString()).isEqualTo("admin");
        app.client().as(admin.data().get("access_token").asString()).get("/api/admin/mentees").expect(200);
        setPassword(app, link).expectInvalid("token");
    }

    @Test
    void promotesAnExistingPersonAndEndsTheirSessions() {
        var person = new PersonFixtures(app).freeMentee();
        app.client().as(person.token()).get("/api/auth/me").expect(200);

        var link = AdminCommand.linkFor(settings(), person.email(), false);

        await().atMost(Duration.ofSeconds(5))
                .until(() -> app.client().as(person.token()).get("/api/auth/me").status() == 401);
        setPassword(app, link).expect(200);
        assertThat(signedIn(app, person.email()).data().at("/user/id").asString()).isEqualTo(person.id().toString());
    }

    @Test
    void removesTheExistingPasswordOfAPromotedPerson() {
        var person = new PersonFixtures(app).freeMentee();

        var link = AdminCommand.linkFor(settings(), person.email(), false);

        var login = Map.of("email", person.email(), "password", PASSWORD);
        app.client().post("/api/auth/login", login).expect(401, ErrorCode.INVALID_CREDENTIALS);
        setPassword(app, link, "chosen by the operator").expect(200);
        app.client().post("/api/auth/login", login).expect(401, ErrorCode.INVALID_CREDENTIALS);
        var chosen = Map.of("email", person.email(), "password", "chosen by the operator");
        assertThat(app.client().post("/api/auth/login", chosen).expect(200).data().at("/user/role").asString())
                .isEqualTo("admin");
    }

    @Test
    void marksTheRequestsThatAPromotedMentorLeavesWithoutAMentor() {
        var people = new PersonFixtures(app);
        var bookings = new BookingFixtures(app);
        var mentor = people.mentor();
        var slot = bookings.createSlotAt(bookings.slotStart(bookings.createSlot()), mentor.id());
        var request = bookings.createRequest(people.paidMentee(), slot);

        AdminCommand.linkFor(settings(), mentor.email(), false);

        Await.until("no slot is left", () -> bookings.count(
                "SELECT count(slots_lost_at) FROM booking_request WHERE id = ?", request) == 1);
    }

    @Test
    void keepsThePasswordAndSessionOfAnExistingAdmin() {
        var admin = new PersonFixtures(app).admin();

        AdminCommand.linkFor(settings(), admin.email(), false);

        app.client().as(admin.token()).get("/api/admin/mentees").expect(200);
        signedIn(app, admin.email());
    }

    @Test
    void letsInAnAdminWhoLostTheAuthenticatorApp() {
        var admin = new PersonFixtures(app).admin();
        var client = app.client().as(admin.token());
        var phone = AuthenticatorApp.with(
                client.post("/api/auth/totp/enrol").expect(200).data().get("secret").asString());
        client.post("/api/auth/totp/confirm", Map.of("code", phone.codeAt(app.now()))).expect(200);

        AdminCommand.linkFor(settings(), admin.email(), false);
        var login = Map.of("email", admin.email(), "password", PASSWORD);
        app.client().post("/api/auth/login", login).expect(401, ErrorCode.TOTP_REQUIRED);

        AdminCommand.linkFor(settings(), admin.email(), true);
        signedIn(app, admin.email());
        await().atMost(Duration.ofSeconds(5)).until(() -> client.get("/api/auth/me").status() == 401);
    }

    @Test
    void removesTheTwoStepSignInOfAPromotedPerson() {
        var person = new PersonFixtures(app).mentor();
        var client = app.client().as(person.token());
        var phone = AuthenticatorApp.with(
                client.post("/api/auth/totp/enrol").expect(200).data().get("secret").asString());
        client.post("/api/auth/totp/confirm", Map.of("code", phone.codeAt(app.now()))).expect(200);

        var link = AdminCommand.linkFor(settings(), person.email(), false);

        setPassword(app, link).expect(200);
        signedIn(app, person.email());
    }

    @Test
    void invalidatesTheEarlierLink() {
        var email = uniqueMarker() + "@people.example";
        var first = AdminCommand.linkFor(settings(), email, false);
        var second = AdminCommand.linkFor(settings(), email, false);

        setPassword(app, first).expectInvalid("token");
        setPassword(app, second).expect(200);
    }

    @Test
    void expiresTheLinkAfterAnHourOfTheDemoClock() {
        app.client().post("/__sandbox/clock", Map.of("advance", "PT25H")).expect(200);
        var link = AdminCommand.linkFor(settings(), uniqueMarker() + "@people.example", false);

        app.client().post("/__sandbox/clock", Map.of("advance", "PT59M")).expect(200);

        setPassword(app, link).expect(200);
        var late = AdminCommand.linkFor(settings(), uniqueMarker() + "@people.example", false);
        app.client().post("/__sandbox/clock", Map.of("advance", "PT60M")).expect(200);
        setPassword(app, late).expectInvalid("token");
    }

    @Test
    void createsAnAdminBeforeTheFirstStart() {
        var home = Map.of("CODEMENTEE_HOME", TestApp.newHome().toString(), "PORT", "0");
        var email = uniqueMarker() + "@people.example";

        var link = AdminCommand.linkFor(Settings.from(home), email, false);

        try (var later = TestApp.start(home)) {
            setPassword(later, link).expect(200);
            assertThat(signedIn(later, email).data().at("/user/role").asString()).isEqualTo("admin");
        }
    }

    @Test
    void linksToThePublicUrl() {
        var settings = Settings.from(
                Map.of("CODEMENTEE_HOME", settings().server().home().toString(), "PUBLIC_URL",
                "https://codementee.example/"));

        assertThat(AdminCommand.linkFor(settings, uniqueMarker() + "@people.example", false))
                .startsWith("https://codementee.example/reset-password?token=");
    }

    @Test
    void refusesAnInvalidEmailAddress() {
        for (var typed : new String[] {"", "nobody", "a b@people.example"}) {
            assertThatThrownBy(() -> AdminCommand.linkFor(settings(), typed, false))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageEndingWith("is not an email address.");
        }
    }

    private static Settings settings() {
        var server = app.bean(ServerSettings.class);
        return Settings.from(
                Map.of("CODEMENTEE_HOME", server.home().toString(), "PORT", Integer.toString(server.port())));
    }

    private static ApiResponse setPassword(TestApp app, String link) {
        return setPassword(app, link, PASSWORD);
    }

    private static ApiResponse setPassword(TestApp app, String link, String password) {
        var token = link.substring(link.indexOf("token=") + "token=".length());
        return app.client().post("/api/auth/reset-password", Map.of("token", token, "new_password", password));
    }

    private static ApiResponse signedIn(TestApp app, String email) {
        return app.client().post("/api/auth/login", Map.of("email", email, "password", PASSWORD)).expect(200);
    }
}
