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

/** What mentees do with their bookings and account. */
class MenteeTest extends BrowserTest {

    @Test
    void reschedulesAndCancelsABooking() throws IOException {
        var person = given().menteeOn("growth");
        var slot = given().slot(hour(Duration.ofDays(5)), "coding");
        given().assigned(given().request(person, slot, "coding"), given().mentor("tenzin"));
        var mentee = visitor();
        mentee.signIn(person.email(), person.password());
        mentee.look("dashboard-next-mock");

        mentee.follow("View booking");
        mentee.sees("You can cancel or move it for free until");
        mentee.look("booking-confirmed");
        mentee.follow("Reschedule");
        mentee.reads("Choose new times");
        mentee.page().getByRole(AriaRole.BUTTON, named("60 minutes")).nth(12).click();
        mentee.look("booking-reschedule");
        mentee.press("Request these times");
        mentee.sees("You can cancel or move it for free while it’s waiting");

        mentee.press("Cancel");
        mentee.look("booking-cancel");
        mentee.press("Cancel mock");
        mentee.sees("Your mock is back in your plan.");
        mentee.open("/mentee/plans#ledger");
        mentee.sees("Booking cancelled in time");
        mentee.sees("3 of 3 left");
        mentee.look("plan-and-payments");
    }

    @Test
    void reportsANoShowAndRatesAMentor() throws IOException {
        var person = given().menteeOn("growth");
        var missed = hour(Duration.ofHours(2));
        var held = missed.plus(Duration.ofHours(2));
        given().assigned(given().request(person, given().slot(missed, "hr_round"), "hr_round"), given().mentor("tenzin"));
        given().assigned(given().request(person, given().slot(held, "hr_round"), "hr_round"), given().mentor("tenzin"));
        advanceTo(missed.plus(Duration.ofMinutes(15)));
        var mentee = visitor();
        mentee.signIn(person.email(), person.password());
        assertThat(link(mentee, "Join now")).isVisible();
        mentee.look("dashboard-under-way");

        mentee.follow("Mocks");
        mentee.press("My mentor didn’t join");
        mentee.look("mock-no-show");
        mentee.press("Report no-show");
        mentee.sees("No-show");

        advanceTo(held.plus(Duration.ofMinutes(65)));
        mentee.expectRefusal(401);
        mentee.open("/mentee/mocks");
        mentee.press("Rate this mock");
        mentee.choose("4 of 5");
        mentee.type("Anything to add?", "Asked why twice.");
        mentee.look("mock-rating");
        mentee.press("Send rating");
        assertThat(mentee.page().getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("4 of 5 stars"))).isVisible();
    }

    @Test
    void keepsTypedTextWhenTheConnectionFails() throws IOException {
        var person = given().mentee();
        var mentee = visitor();
        mentee.signIn(person.email(), person.password());
        mentee.open("/mentee/settings");
        mentee.type("Name", "Asha Rao-Lindqvist");
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
        mentee.expectComplaint("ERR_INTERNET_DISCONNECTED");
        mentee.page().context().setOffline(true);
        mentee.follow("Feedback");
        mentee.sees("You’re offline.");
        assertThat(mentee.page().getByLabel("Current password")).hasValue("half of a");
        mentee.page().context().setOffline(false);

        mentee.sees("No feedback yet");
    }

    @Test
    void wrapsWordsLongerThanThePhoneScreen() throws IOException {
        var person = given().menteeOn("growth", "W".repeat(100));
        var wish = new HashMap<>(given().wish(person, given().slot(hour(Duration.ofDays(6)), "coding"), "coding"));
        wish.put("specific_topics", List.of("T".repeat(80), "Graphs"));
        wish.put("additional_notes", "https://example.com/" + "a".repeat(300));
        var request = api().post("/api/mentee/booking-request", person.token(), wish).data();
        var mentee = visitor();
        mentee.signIn(person.email(), person.password());
        mentee.look("dashboard-long-words");
        mentee.follow("Bookings");
        mentee.sees("Waiting for a mentor");
        mentee.look("bookings-long-words");
        var admin = visitor();
        admin.signInAsDemo("admin");
        admin.open("/admin/requests");
        admin.look("admin-requests-long-words");

        given().assigned(request, given().mentor("tenzin"));
        mentee.open("/mentee/mocks");
        mentee.sees("Upcoming");
        mentee.look("mocks-long-words");
        admin.open("/admin/mocks");
        admin.look("admin-mocks-long-words");
        var mentor = visitor();
        mentor.signInAsDemo("tenzin");
        mentor.look("mentor-long-words");
        mentor.open("/mentor/requests");
        mentor.look("mentor-requests-long-words");
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
        mentee.look("settings-zone");
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

        there.expectRefusal(401);
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

    private static Locator link(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
