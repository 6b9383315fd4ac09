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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests the pages of mentors: preparation, declining, and feedback. */
class MentorTest extends BrowserTest {

    @Test
    void declinesAMock() throws IOException {
        var person = given().newMentor("Ritu Menon");
        var mock = mockOf(person, given().menteeWithPlan("foundation", "Devika Nair"), in(26));
        var mentor = mentor(person);
        mentor.sees("Devika Nair");
        mentor.follow("Booking requests");
        mentor.reads("Booking requests");
        mentor.press("Decline");
        mentor.sees("Only admins see your reason");
        mentor.checkPage("mentor-decline");
        var dialog = mentor.page().getByRole(AriaRole.ALERTDIALOG);
        var decline = dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Decline").setExact(true));
        decline.click();
        mentor.sees("Enter a reason.");
        mentor.type("Reason", "I work with her.");
        decline.click();
        mentor.sees("No requests assigned to you");

        var booking = api().get("/api/admin/booking-requests?status=pending&limit=100", api().signIn("admin")).data();
        assertThat(booking.findValuesAsString("id")).contains(mock.get("booking_request_id").asString());
        assertThat(api().awaitMail("admin@codementee.example", "I work with her.").get("text").asString())
                .contains("Devika Nair");
    }

    @Test
    void keepsTheFeedbackDraftAcrossAReloadAndEditsItForAWeek() throws IOException {
        var person = given().newMentor("Ritu Menon");
        var mock = mockOf(person, given().menteeWithPlan("foundation", "Devika Nair"), in(2));
        api().advanceClock(Duration.ofHours(3));
        var mentor = mentor(person);
        mentor.open("/mentor/mocks/" + mock.get("id").asString() + "/feedback");
        mentor.type("What went well", "Named the invariant before the loop.");
        mentor.sees("Saved on this device");
        mentor.page().reload();
        assertThat(mentor.page().getByLabel("What went well")).hasValue("Named the invariant before the loop.");
        mentor.type("What to work on", "Say aloud what you try.");
        mentor.type("What to do next", "Two mediums a day.");
        for (var group : new String[] {
                "Problem solving", "Communication", "Technical depth", "Design quality", "Overall"}) {
            mentor.page().getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(group))
                    .getByRole(AriaRole.RADIO).nth(3).click();
        }
        mentor.choose("Hire");
        mentor.press("Send feedback");
        mentor.arrivesAt("/mentor");

        mentor.follow("Feedback");
        mentor.follow("Change it");
        mentor.sees("You can change this feedback until");
        mentor.type("What to do next", "Two mediums a day, spoken aloud.");
        mentor.checkPage("feedback-change");
        mentor.press("Save changes");
        mentor.sees("Changes saved");
        mentor.sees("Two mediums a day, spoken aloud.");

        api().advanceClock(Duration.ofDays(8));
        mentor.expectErrorStatus(401);
        mentor.open("/mentor/feedback");
        mentor.sees("You could change it until");
        assertThat(mentor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change it")))
                .hasCount(0);
    }

    @Test
    void editsTheProfileThatAdminsSee() throws IOException {
        var person = given().newMentor("Ritu Menon");
        var mentor = mentor(person);
        mentor.follow("Profile");
        mentor.reads("Profile");
        mentor.type("Headline", "Staff engineer, search");
        mentor.press("Behavioural");
        mentor.press("Save profile");
        mentor.sees("Profile saved");

        mentor.page().reload();
        assertThat(mentor.page().getByLabel("Headline")).hasValue("Staff engineer, search");
        var known = given().mentor(person.email());
        assertThat(known.get("headline").asString()).isEqualTo("Staff engineer, search");
        assertThat(known.get("interview_types").toString()).contains("behavioral");
    }

    private BrowserUser mentor(ApiFixtures.Person person) {
        var mentor = visitor();
        mentor.signIn(person.email(), person.password());
        mentor.reads("Dashboard");
        return mentor;
    }

    private static JsonNode mockOf(ApiFixtures.Person mentor, ApiFixtures.Person mentee, Instant start)
            throws IOException {
        var request = given().request(mentee, given().slot(start, "system_design"), "system_design");
        return given().confirm(request, given().mentor(mentor.email()));
    }

    private static Instant in(int hours) throws IOException {
        return api().now().plus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
    }
}
