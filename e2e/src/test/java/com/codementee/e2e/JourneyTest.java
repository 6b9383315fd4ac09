package com.codementee.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The main journey, from the landing page to reading feedback. */
class JourneyTest extends BrowserTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE',? 'd MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm'\\s'a", Locale.ENGLISH);
    private static final String NOTES = "I freeze when I see a graph.";

    private final String email = "journey-" + UUID.randomUUID() + "@people.example";

    @Test
    void completesTheJourneyFromLandingPageToFeedback() throws IOException {
        var hour = in(2);
        var rival = rivalAt(hour);

        var mentee = visitorIn(NEW_YORK.getId());
        registers(mentee);
        choosesAMock(mentee, hour);
        paysAtTheSecondTry(mentee);
        mentee.reads("Bookings");
        mentee.sees("Waiting for a mentor");
        mentee.checkPage("bookings-pending");
        assertThat(api().awaitMail(email, "We have your request").get("text").asString()).contains("Amazon");
        api().awaitMail("admin@codementee.example", "Maya Lindqvist");

        assigns(rival);
        areInvited(hour);

        var mentor = visitor();
        mentor.signInAsDemo("mentor");
        mentor.open("/mentor/mocks");
        var mock = mentor.page().getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText("Maya Lindqvist"));
        assertThat(mock).containsText(NOTES);
        assertThat(mock).containsText("You can write feedback once the mock has started.");
        mentor.checkPage("mentor-before-the-mock");

        api().advanceClock(Duration.between(api().now(), hour).plusMinutes(50));
        mentor.expectErrorStatus(401); // the access token has expired; the refresh cookie renews it
        givesFeedback(mentor);

        mentee.expectErrorStatus(401);
        readsFeedback(mentee);
    }

    private void registers(BrowserUser mentee) {
        mentee.open("/");
        for (var price : new String[] {"₹1,999", "₹4,999", "₹8,999"}) mentee.sees(price);
        mentee.checkPage("landing");
        mentee.follow("Start free");
        mentee.reads("Create your account");
        mentee.type("Name", "Maya Lindqvist");
        mentee.type("Email", email);
        mentee.type("Password", "a long walk by the sea");
        mentee.type("Target role", "Senior backend engineer");
        mentee.press("Create account");
        mentee.arrivesAt("/mentee");
        mentee.reads("What you get with a plan");
        mentee.checkPage("dashboard-free");
    }

    private void choosesAMock(BrowserUser mentee, Instant hour) {
        var page = mentee.page();
        mentee.follow("Book a mock");
        mentee.reads("Which company are you preparing for?");
        mentee.press("Unicorn");
        assertThat(mentee.radio("Flipkart")).isVisible();
        assertThat(mentee.radio("Amazon")).isHidden();
        mentee.press("Product");
        mentee.choose("Amazon");
        mentee.checkPage("book-1-company");
        mentee.press("Continue");

        mentee.choose("Coding");
        page.getByLabel("Level").selectOption("mid");
        page.getByLabel("Track at Amazon").selectOption("sde2");
        mentee.press("Graphs");
        mentee.checkPage("book-2-interview");
        mentee.press("Continue");

        mentee.sees("America/New York");
        mentee.press("Show later days");
        slot(page, in(3)).click();
        slot(page, in(4)).click();
        slot(page, hour).click();
        mentee.press("Move third choice up");
        mentee.press("Move second choice up");
        mentee.checkPage("book-3-times");
        page.reload();
        mentee.reads("When would you like your mock?");
        assertThat(slot(page, hour)).containsText("1");
        mentee.press("Continue");

        mentee.sees("Shown in your time zone, America/New York");
        mentee.type("Notes for your mentor", NOTES);
        mentee.checkPage("book-4-review");
        mentee.press("Continue");

        mentee.reads("Choose your plan");
        mentee.choose("Growth");
        mentee.checkPage("book-5-plan");
        mentee.press("Continue to payment");
    }

    private void paysAtTheSecondTry(BrowserUser mentee) {
        mentee.page().waitForURL(Pattern.compile("/pay/"));
        mentee.press("Fail");
        mentee.sees("declined by the bank");
        mentee.checkPage("pay-window");
        mentee.press("Dismiss");
        mentee.reads("The payment failed");
        mentee.checkPage("pay-failed");
        mentee.press("Pay ₹4,999");
        mentee.press("Pay");
        mentee.reads("Paid, and your request was sent");
        mentee.checkPage("pay-paid");
        mentee.follow("See my bookings");
        mentee.arrivesAt("/mentee/bookings");
    }

    /**
     * Two other mentees request the same hour. One is already assigned to Kavya; the other is assigned to Daniel while
     * the admin's dialog is open.
     */
    private static JsonNode rivalAt(Instant hour) throws IOException {
        var first = given().menteeWithPlan("foundation", "Rival One");
        given().confirm(given().request(first, given().slot(hour, "system_design"), "system_design"),
                given().mentor("kavya"));
        var second = given().menteeWithPlan("foundation", "Rival Two");
        return given().request(second, given().slot(hour, "system_design"), "system_design");
    }

    private void assigns(JsonNode rival) throws IOException {
        var admin = visitor();
        admin.signInAsDemo("admin");
        admin.expectErrorStatus(401); // later its event stream continues with a renewed token
        admin.follow("Booking requests");
        admin.type("Find a mentee", "Maya");
        var request = admin.page()
                .getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Maya Lindqvist, Amazon"));
        assertThat(request).containsText(NOTES);
        assertThat(admin.page().getByRole(AriaRole.ARTICLE)).hasCount(1);
        admin.checkPage("admin-request");
        request.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Assign a mentor")).click();
        assertThat(admin.radio("Kavya Iyer")).isDisabled();
        assertThat(admin.radio("Kavya Iyer")).containsText("Has another mock at this time");
        admin.checkPage("admin-assign");

        admin.choose("Daniel Fernandes");
        given().confirm(rival, given().mentor("daniel"));
        admin.expectErrorStatus(409);
        admin.press("Assign and send invitations");
        assertThat(admin.page().getByText("This mentor was just booked for that time")).isInViewport();
        assertThat(admin.radio("Daniel Fernandes")).isDisabled();
        admin.checkPage("admin-conflict");

        admin.choose("Arjun Mehta");
        admin.press("Assign and send invitations");
        admin.sees("Assigned to Arjun Mehta");
        assertThat(request).isHidden();
    }

    private void areInvited(Instant hour) throws IOException {
        var utc = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneId.of("UTC")).format(hour);
        var mails = List.of(
                api().awaitMail(email, "Your mock is confirmed"),
                api().awaitMail("mentor@codementee.example", "You are interviewing Maya Lindqvist"));
        for (var mail : mails) {
            var invitation = mail.get("attachments").get(0);
            assertThat(invitation.get("content_type").asString()).contains("text/calendar").contains("REQUEST");
            var calendar = new String(Base64.getMimeDecoder().decode(invitation.get("content_base64").asString()));
            assertThat(calendar).contains("METHOD:REQUEST").contains("DTSTART:" + utc);
        }
    }

    private static void givesFeedback(BrowserUser mentor) {
        mentor.open("/mentor");
        mentor.reads("Feedback due");
        var mock = mentor.page().getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText("Maya Lindqvist"));
        mock.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Write feedback")).click();
        mentor.reads("Feedback");
        mentor.press("Send feedback");
        mentor.sees("Choose a verdict.");
        mentor.checkPage("give-feedback-refused");
        var scores = new String[] {"Problem solving", "Communication", "Technical depth", "Code quality", "Overall"};
        for (int i = 0; i < scores.length; i++) {
            mentor.page().getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(scores[i]))
                    .getByRole(AriaRole.RADIO).nth(i == 1 ? 2 : 3).click();
        }
        mentor.type("What went well", "Asked for the size of the input before choosing a structure.");
        mentor.type("What to work on", "Four silent minutes over the cycle: think aloud when stuck.");
        mentor.type("What to do next", "Ten graph problems, breadth-first before depth-first.");
        mentor.page().getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName("Hire Meets the bar.").setExact(true)).click();
        mentor.checkPage("give-feedback");
        mentor.press("Send feedback");
        mentor.arrivesAt("/mentor");
        mentor.sees("Feedback sent");
    }

    private void readsFeedback(BrowserUser mentee) throws IOException {
        api().awaitMail(email, "Your feedback is ready");
        mentee.open("/mentee/feedback");
        var card = mentee.page().getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Amazon: Coding"));
        assertThat(card).containsText("think aloud when stuck");
        assertThat(card).containsText("Verdict: hire");
        assertThat(card).containsText("Arjun Mehta");
        mentee.checkPage("feedback-received");
    }

    /** Returns 19:00 in India some days ahead, when demo mode always has free slots. */
    private static Instant in(int days) {
        try {
            var india = ZoneId.of(INDIA);
            return api().now().atZone(india).toLocalDate().plusDays(days).atTime(LocalTime.of(19, 0)).atZone(india)
                    .toInstant();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Finds the slot by its start, which is shown in New York's time zone. */
    private static Locator slot(Page page, Instant start) {
        var local = start.atZone(NEW_YORK);
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile(DAY.format(local))))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions()
                        .setName(Pattern.compile("(^|, ?)" + TIME.format(local) + "\\s*,", Pattern.CASE_INSENSITIVE)));
    }
}
