package com.codementee.identity;

import static com.codementee.platform.errors.ErrorCode.UNAUTHENTICATED;
import static com.codementee.support.PersonFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.SandboxMailbox;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordLinkApiTest extends ApiTest {

    private static final String NEXT = "quite another one";

    private final RecordedPasswordLinks links = app.bean(RecordedPasswordLinks.class);

    @Test
    void returnsTheSameResponseForKnownAndUnknownAddresses() {
        var known = forgot(given.freeMentee().email()).expect(202);
        var unknown = forgot("nobody@people.example").expect(202);
        var nonsense = forgot("no address").expect(202);

        assertThat(known.data().isNull()).isTrue();
        assertThat(unknown.json().propertyNames()).isEqualTo(known.json().propertyNames());
        assertThat(nonsense.json().get("message")).isEqualTo(known.json().get("message"));
    }

    @Test
    void requiresAnEmailAddress() {
        anonymous().post("/api/auth/forgot-password", Map.of("email", " ")).expectInvalid("email");
    }

    @Test
    void issuesALinkValidForAnHour() {
        var person = given.freeMentee();

        forgot(person.email().toUpperCase()).expect(202);

        var link = awaitLink(person, 1);
        assertThat(link.purpose()).isEqualTo(PasswordLinkIssued.Purpose.RESET);
        assertThat(link.token()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(Duration.between(now(), link.expiresAt())).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
    }

    @Test
    void storesOnlyTheHashOfTheToken() {
        var link = issue(given.freeMentee());

        var kept = database().withHandle(sql ->
                sql.select("SELECT token_hash FROM password_link WHERE person_id = ?", link.personId())
                        .mapTo(String.class).one());

        assertThat(kept).hasSize(64).doesNotContain(link.token());
    }

    @Test
    void setsThePasswordAndEndsAllSessions() {
        var person = given.freeMentee();
        var link = issue(person);

        assertThat(reset(link.token(), NEXT).expect(200).data().isNull()).isTrue();

        as(person).get("/api/auth/me").expect(401, UNAUTHENTICATED);
        login(person, PASSWORD).expect(401);
        login(person, NEXT).expect(200);
    }

    @Test
    void acceptsALinkOnce() {
        var link = issue(given.freeMentee());
        reset(link.token(), NEXT).expect(200);

        reset(link.token(), "yet another one").expectInvalid("token");
    }

    @Test
    void acceptsALinkOnceUnderConcurrentUse() throws Exception {
        var link = issue(given.freeMentee());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var responses = threads.invokeAll(IntStream.range(0, 10)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(i -> () -> reset(link.token(), NEXT + i).status())
                    .toList());
            var statuses = responses.stream().map(response -> response.resultNow()).toList();
            assertThat(statuses).containsOnly(200, 422).containsOnlyOnce(200);
        }
    }

    @Test
    void acceptsOnlyTheNewestLink() {
        var person = given.freeMentee();
        var first = issue(person);
        var second = issue(person);

        reset(first.token(), NEXT).expectInvalid("token");
        reset(second.token(), NEXT).expect(200);
    }

    @Test
    void refusesALinkAfterAPasswordChange() {
        var person = given.freeMentee();
        var link = issue(person);

        as(person).post("/api/auth/change-password", Map.of("current_password", PASSWORD, "new_password", NEXT))
                .expect(200);

        reset(link.token(), "yet another one").expectInvalid("token");
        login(person, NEXT).expect(200);
    }

    @Test
    void mailsThePersonAfterEachPasswordChange() {
        var mailbox = new SandboxMailbox(app);
        var person = given.freeMentee();

        as(person).post("/api/auth/change-password", Map.of("current_password", PASSWORD, "new_password", NEXT))
                .expect(200);
        var mail = mailbox.await(person.email(), "Your password was changed");
        assertThat(mail.get("text").asString()).contains(app.address() + "/forgot-password").doesNotContain("token=");

        advance(Duration.ofMinutes(1));
        reset(issue(person).token(), "yet another one").expect(200);
        Await.until("the second mail is sent",
                () -> mailbox.findBySubject(person.email(), "Your password was changed").size() == 2);
    }

    @Test
    void refusesALinkAfterAnHour() {
        var link = issue(given.freeMentee());

        advance(Duration.ofMinutes(61));

        reset(link.token(), NEXT).expectInvalid("token");
    }

    @Test
    void keepsTheLinkUsableAfterAnInvalidPassword() {
        var link = issue(given.freeMentee());

        reset(link.token(), "short").expectInvalid("new_password");
        reset(link.token(), "password123").expectInvalid("new_password");
        reset(link.token(), NEXT).expect(200);
    }

    @Test
    void refusesInvalidTokens() {
        reset("nonsense", NEXT).expectInvalid("token");
        reset("", NEXT).expectInvalid("token");
        reset("x".repeat(1_000), NEXT).expectInvalid("token");
    }

    @Test
    void issuesAtMostTenLinksAnHour() {
        var person = given.freeMentee();
        for (int i = 0; i < 12; i++) app.bean(PasswordLinks.class).issueFor(person.email());

        assertThat(links.of(person.id())).hasSize(10);
    }

    private PasswordLinkIssued issue(TestUser person) {
        app.bean(PasswordLinks.class).issueFor(person.email());
        return links.of(person.id()).getLast();
    }

    private PasswordLinkIssued awaitLink(TestUser person, int count) {
        await().atMost(Duration.ofSeconds(10)).until(() -> links.of(person.id()).size() == count);
        return links.of(person.id()).getLast();
    }

    private ApiResponse forgot(String email) {
        return anonymous().post("/api/auth/forgot-password", Map.of("email", email));
    }

    private ApiResponse reset(String token, String password) {
        return anonymous().post("/api/auth/reset-password", Map.of("token", token, "new_password", password));
    }

    private ApiResponse login(TestUser person, String password) {
        return anonymous().post("/api/auth/login", Map.of("email", person.email(), "password", password));
    }
}
