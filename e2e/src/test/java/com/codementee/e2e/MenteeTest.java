package com.codementee.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests bookings and account pages of mentees. */
class MenteeTest extends BrowserTest {

    @Test
    void reschedulesAndCancelsABooking() throws IOException {
        var person = given().menteeWithPlan("growth");
        var slot = given().slot(hour(Duration.ofDays(5)), "coding");
        given().confirm(given().request(person, slot, "coding"), given().mentor("tenzin"));
        var mentee = visitor();
        mentee.signIn(person.email(), person.password());
        mentee.checkPage("dashboard-next-mock");

        mentee.follow("View booking");
        mentee.sees("You can cancel or move it for free until");
        mentee.checkPage("booking-confirmed");
        mentee.follow("Reschedule");
        mentee.reads("Choose new times");
        mentee.page().getByRole(AriaRole.BUTTON, named("60 minutes")).nth(12).click();
        mentee.checkPage("booking-reschedule");
        mentee.press("Request these times");
        mentee.sees("You can cancel or move it for free while it’s waiting");

        mentee.press("Cancel");
        mentee.checkPage("booking-cancel");
        mentee.press("Cancel mock");
        mentee.sees("Your mock is back in your plan.");
        mentee.open("/mentee/plans#ledger");
        mentee.sees("Booking cancelled in time");
        mentee.sees("3 of 3 left");
        mentee.checkPage("plan-and-payments");
    }

    @Test
    void reportsANoShowAndRatesAMentor() throws IOException {
        var person = given().menteeWithPlan("growth");
        var missed = hour(Duration.ofHours(2));
        var held = missed.plus(Duration.ofHours(2));
        given().confirm(given().request(person, given().slot(missed, "hr_round"), "hr_round"),
                given().mentor("tenzin"));
        given().confirm(given().request(person, given().slot(held, "hr_round"), "hr_round"), given().mentor("tenzin"));
        advanceTo(missed.plus(Duration.ofMinutes(15)));
        var mentee = visitor();
        mentee.signIn(person.email(), person.password());
        assertThat(link(mentee, "Join now")).isVisible();
        mentee.checkPage("dashboard-under-way");

        mentee.follow("Mocks");
        mentee.press("My mentor missed the mock");
        mentee.checkPage("mock-no-show");
        mentee.press("Report no-show");
        mentee.sees("Mentor missed it");

        advanceTo(held.plus(Duration.ofMinutes(65)));
        mentee.expectErrorStatus(401);
        mentee.open("/mentee/mocks");
        mentee.press("Rate this mock");
        mentee.choose("4 of 5");
        mentee.type("Anything to add?", "Asked why twice.");
        mentee.checkPage("mock-rating");
        mentee.press("Send rating");
        assertThat(mentee.page().getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("4 of 5 stars")))
                .isVisible();
    }

    @Test
    void keepsTypedTextWhenTheConnectionFails() throws IOException {
        var person = given().mentee();
        var mentee = visitor();
        mentee.signIn(person.email(), person.password());
        mentee.open("/mentee/settings");
        mentee.type("Name", "Asha Rao-Lindqvist");
        // Requests of the page that are under way fail too.
        mentee.expectConsoleError("ERR_INTERNET_DISCONNECTED");
        mentee.page().context().setOffline(true);
        mentee.sees("You’re offline.");
        mentee.press("Save profile");
        mentee.page().context().setOffline(false);

        mentee.sees("Profile saved");
        var me = api().get("/api/auth/me", api().signIn(person.email(), person.password())).data();
        assertThat(me.get("name").asString()).isEqualTo("Asha Rao-Lindqvist");
    }

    @Test
    void staysOnThePageWhenTheNextOneCannotLoad() throws IOException {
        var person = given().mentee();
        var mentee = visitor();
        mentee.signIn(person.email(), person.password());
        mentee.open("/mentee/settings");
        mentee.type("Current password", "half of a");
        mentee.expectConsoleError("ERR_INTERNET_DISCONNECTED");
        mentee.page().context().setOffline(true);
        mentee.follow("Feedback");
        mentee.sees("You’re offline.");
        assertThat(mentee.page().getByLabel("Current password")).hasValue("half of a");
        mentee.page().context().setOffline(false);

        mentee.sees("No feedback yet");
    }

    @Test
    void wrapsWordsLongerThanThePhoneScreen() throws IOException {
        var person = given().menteeWithPlan("growth", "W".repeat(100));
        var bookingBody = new HashMap<>(
                given().bookingBody(person, given().slot(hour(Duration.ofDays(6)), "coding"), "coding"));
        bookingBody.put("specific_topics", List.of("T".repeat(80), "Graphs"));
        bookingBody.put("additional_notes", "https://example.com/" + "a".repeat(300));
        var request = api().post("/api/mentee/booking-request", person.token(), bookingBody).data();
        var mentee = visitor();
        mentee.signIn(person.email(), person.password());
        mentee.checkPage("dashboard-long-words");
        mentee.follow("Bookings");
        mentee.sees("Waiting for a mentor");
        mentee.checkPage("bookings-long-words");
        var admin = visitor();
        admin.signInAsDemo("admin");
        admin.open("/admin/requests");
        admin.checkPage("admin-requests-long-words");

        given().confirm(request, given().mentor("tenzin"));
        mentee.open("/mentee/mocks");
        mentee.sees("Upcoming");
        mentee.checkPage("mocks-long-words");
        admin.open("/admin/mocks");
        admin.checkPage("admin-mocks-long-words");
        var mentor = visitor();
        mentor.signInAsDemo("tenzin");
        mentor.checkPage("mentor-long-words");
        mentor.open("/mentor/requests");
        mentor.checkPage("mentor-requests-long-words");
    }

    @Test
    void showsTimesInTheSelectedTimeZone() throws IOException {
        var person = given().mentee();
        var mentee = visitor();
        mentee.signIn(person.email(), person.password());
        mentee.open("/mentee/settings");
        var zone = mentee.page().getByRole(AriaRole.COMBOBOX);
        zone.click();
        zone.pressSequentially("tokyo");
        mentee.checkPage("settings-zone");
        zone.press("Enter");

        assertThat(mentee.page().getByText("It’s now")).containsText("GMT+9");
    }

    @Test
    void endsOtherSessionsAfterAPasswordChange() throws IOException {
        var person = given().mentee();
        var here = visitor();
        var there = visitor();
        here.signIn(person.email(), person.password());
        there.signIn(person.email(), person.password());
        here.open("/mentee/settings");
        here.type("Current password", person.password());
        here.type("New password", "another long walk by the sea");
        here.press("Change password");
        here.sees("Password changed");

        there.expectErrorStatus(401);
        there.open("/mentee/bookings");
        there.reads("Sign in");
    }

    private static Instant hour(Duration ahead) throws IOException {
        return api().now().plus(ahead).truncatedTo(ChronoUnit.HOURS);
    }

    private static void advanceTo(Instant instant) throws IOException {
        api().advanceClock(Duration.between(api().now(), instant));
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(words));
    }

    private static Locator link(BrowserUser visitor, String name) {
        return visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
