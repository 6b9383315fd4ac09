package com.codementee.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests sign-in and sign-out, and unsent input when the session or plan ends. */
class SessionTest extends BrowserTest {

    @Test
    void explainsSignInErrors() throws IOException {
        var person = given().mentee();
        var visitor = visitor();
        visitor.open("/login");
        visitor.press("Sign in");
        assertThat(visitor.page().getByLabel("Email")).hasAttribute("aria-invalid", "true");
        visitor.checkPage("login-missing");

        visitor.expectErrorStatus(401);
        visitor.type("Email", person.email());
        visitor.type("Password", "not the one that it is");
        visitor.press("Sign in");
        visitor.sees("That email and password don’t match. Check both and try again.");
        visitor.checkPage("login-refused");

        visitor.expectErrorStatus(409);
        visitor.open("/register");
        visitor.type("Name", "Asha Rao");
        visitor.type("Email", person.email());
        visitor.type("Password", "a long walk by the sea");
        visitor.press("Create account");
        visitor.sees("This email already has an account.");
    }

    @Test
    void signsOutInAllTabs() throws IOException {
        var person = given().mentee();
        var visitor = visitor();
        visitor.signIn(person.email(), person.password());
        var second = visitor.newTab();
        visitor.open(second, "/mentee/bookings");
        assertThat(heading(second, "Bookings")).isVisible();

        signOut(visitor);

        assertThat(heading(second, "Sign in")).isVisible();
    }

    @Test
    void showsNoPrivateDataAfterSignOut() throws IOException {
        var person = given().menteeWithPlan("foundation", "Somebody Private");
        var visitor = visitor();
        visitor.signIn(person.email(), person.password());
        visitor.follow("Bookings");
        visitor.reads("Bookings");
        signOut(visitor);

        visitor.goBack();

        visitor.reads("Sign in");
        assertThat(visitor.page().locator("body")).not().containsText("Somebody Private");
    }

    @Test
    void keepsTheFormWhenTheTokenExpires() throws IOException {
        var person = given().menteeWithPlan("foundation");
        var visitor = visitor();
        visitor.signIn(person.email(), person.password());
        toReview(visitor);
        visitor.type("Notes for your mentor", "Typed before the token ran out.");
        api().advanceClock(Duration.ofMinutes(20));
        visitor.expectErrorStatus(401);

        visitor.press("Send request");

        visitor.arrivesAt("/mentee/bookings");
        visitor.sees("Waiting for a mentor");
        var token = api().signIn(person.email(), person.password());
        var booking = api().get("/api/mentee/booking-requests", token).data().get(0);
        assertThat(booking.get("additional_notes").asString()).isEqualTo("Typed before the token ran out.");
    }

    @Test
    void offersAPlanWhenNoUnitsAreLeft() throws IOException {
        var person = given().menteeWithPlan("foundation");
        var visitor = visitor();
        visitor.signIn(person.email(), person.password());
        toReview(visitor);
        given().request(person, given().anySlot(person, "coding"), "coding");
        visitor.expectErrorStatus(403);

        visitor.press("Send request");

        visitor.sees("You’ve used all the mocks in your plan");
        visitor.reads("Choose your plan");
        visitor.checkPage("book-units-used-up");
        visitor.choose("Growth");
        visitor.press("Continue to payment");
        visitor.page().waitForURL(Pattern.compile("/pay/"));
        visitor.press("Pay");
        visitor.reads("Paid, and your request was sent");
    }

    @Test
    void resetsAForgottenPasswordByMail() throws IOException {
        var person = given().mentee();
        var visitor = visitor();
        visitor.open("/login");
        visitor.follow("Forgot your password?");
        visitor.reads("Set a new password");
        visitor.type("Email", person.email());
        visitor.press("Send link");
        visitor.sees("Check your email");
        visitor.checkPage("forgot-password-sent");

        var mail = api().awaitMail(person.email(), "Choose a new password").get("text").asString();
        var link = Pattern.compile("https?://\\S+/reset-password\\?\\S+").matcher(mail).results().findFirst()
                .orElseThrow().group();
        var address = URI.create(link);
        visitor.open(address.getPath() + "?" + address.getRawQuery());
        visitor.type("New password", "another long walk by the sea");
        visitor.press("Set password");
        visitor.sees("Your password is set");
        visitor.checkPage("reset-password-done");

        visitor.signIn(person.email(), "another long walk by the sea");
        visitor.reads("Dashboard");
    }

    private static void toReview(BrowserUser visitor) {
        var page = visitor.page();
        visitor.open("/mentee/book");
        visitor.choose("Google");
        visitor.press("Continue");
        visitor.choose("Coding");
        page.getByLabel("Level").selectOption("mid");
        page.getByLabel("Track at Google").selectOption("general");
        visitor.press("Continue");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("60 minutes"))).nth(15)
                .click();
        visitor.press("Continue");
        visitor.reads("Does everything look right?");
    }

    private static void signOut(BrowserUser visitor) {
        visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Account:")))
                .click();
        visitor.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out")).click();
        visitor.reads("Sign in");
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}
