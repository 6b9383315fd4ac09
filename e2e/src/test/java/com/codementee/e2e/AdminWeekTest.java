package com.codementee.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.e2e.ApiFixtures.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A week in which much goes wrong: an admin handles all of it in the browser, and finds each decision again. */
class AdminWeekTest extends BrowserTest {

    private static final String NO_SHOW_REASON = "The room's log shows only the mentee.";
    private static final String CANCEL_REASON = "Nobody is free at these times.";
    private static final String PARTIAL_REASON = "The mock began late";
    private static final String REVOKING_REASON = "Asha has accepted an offer";

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void handlesAWeekWithItsBadDaysInTheBrowser() throws IOException {
        var mentor = given().newMentor("Ritu " + word);
        var missed = given().menteeWithPlan("foundation", "Nila " + word);
        var late = given().menteeWithPlan("foundation", "Lata " + word);
        reportsANoShowAndForgetsFeedback(mentor, missed, late);
        var ill = given().menteeWithPlan("growth", "Asha " + word);
        var stuck = given().menteeWithPlan("foundation", "Devika " + word);
        given().request(ill, given().slot(in(Duration.ofDays(6)), "system_design"), "system_design");
        given().request(stuck, given().slot(in(Duration.ofDays(7)), "system_design"), "system_design");

        var admin = visitor();
        admin.signInAsDemo("admin");
        // The suggestions of a request may be read again at the moment at which it gets its mentor.
        admin.expectErrorStatus(409);
        findsLateFeedback(admin, late);
        decidesTheNoShow(admin, missed);
        replacesAnIllMentor(admin, ill);
        cancelsAndRefundsWhatNobodyCanTake(admin, stuck);
        refundsInPartAndThenTheRest(admin, ill);
        followsEveryRupee(admin);
        findsTheDecisions(admin, stuck);
        downloadsTheMonth(admin, ill, stuck);
    }

    /** The mentor objects to one mentee's report, and writes no feedback for the other in 48 hours. */
    private static void reportsANoShowAndForgetsFeedback(Person mentor, Person missed, Person late)
            throws IOException {
        var start = in(Duration.ofHours(1));
        var mock = mockOf(mentor, missed, start);
        mockOf(mentor, late, start.plus(2, ChronoUnit.HOURS));
        api().advanceClock(Duration.ofMinutes(90));
        api().post("/api/mentee/mocks/" + id(mock) + "/report-no-show", signIn(missed),
                Map.of("note", "I waited for a quarter of an hour.")).data();
        api().post("/api/mentor/mocks/" + id(mock) + "/object", signIn(mentor),
                Map.of("note", "I was there, and alone.")).data();
        api().advanceClock(Duration.ofHours(52));
    }

    private static void findsLateFeedback(BrowserUser admin, Person late) {
        admin.follow("Feedback past the 48 hours we promise");
        admin.reads("Mocks");
        assertThat(row(admin, late.name())).containsText("Late");
    }

    private void decidesTheNoShow(BrowserUser admin, Person missed) {
        admin.follow("Dashboard");
        admin.follow("No-shows to decide");
        assertThat(row(admin, missed.name())).containsText("To decide");
        actOn(admin, missed.name(), "Decide the no-show");
        admin.sees("I waited for a quarter of an hour.");
        admin.sees("I was there, and alone.");
        admin.page().getByLabel("Outcome").selectOption("mentor_missed");
        admin.type("Reason", NO_SHOW_REASON);
        admin.checkPage("admin-no-show");
        admin.press("Decide");
        admin.sees("Decision saved");
        assertThat(row(admin, missed.name())).hasCount(0);

        var mentee = signedIn(missed);
        mentee.open("/mentee/mocks");
        mentee.sees("Mentor missed it");
        mentee.open("/mentee/plans");
        mentee.sees("1 of 1 left");
    }

    private static void replacesAnIllMentor(BrowserUser admin, Person ill) {
        admin.follow("Booking requests");
        admin.type("Find a mentee", ill.name());
        assign(admin, ill, "Kavya Iyer");
        showTab(admin, "Confirmed");
        pressIn(card(admin, ill), "Unassign mentor");
        pressIn(admin.page().getByRole(AriaRole.ALERTDIALOG), "Unassign mentor");
        admin.sees(ill.name() + "’s request needs a new mentor");
        showTab(admin, "Waiting");
        assign(admin, ill, "Daniel Fernandes");
    }

    private static void assign(BrowserUser admin, Person mentee, String mentor) {
        pressIn(card(admin, mentee), "Assign a mentor");
        admin.choose(mentor);
        admin.press("Assign and send invitations");
        admin.sees("Assigned to " + mentor);
        assertThat(card(admin, mentee)).hasCount(0);
    }

    private void cancelsAndRefundsWhatNobodyCanTake(BrowserUser admin, Person stuck) throws IOException {
        admin.type("Find a mentee", stuck.name());
        pressIn(card(admin, stuck), "Cancel");
        admin.type("Reason", CANCEL_REASON);
        admin.press("Cancel request");
        admin.press("Refund"); // in the message that confirms the cancellation
        admin.sees("so we suggest all that is left of the order: ₹1,999.");
        assertThat(admin.page().getByLabel("Reason")).hasValue(Pattern.compile("mock: Nobody is free"));
        admin.press("Refund ₹1,999");
        admin.sees("₹1,999 will be refunded to " + stuck.name());
        api().awaitMail(stuck.email(), "We refunded ₹1,999");

        var mentee = signedIn(stuck);
        mentee.open("/mentee/bookings?status=cancelled");
        mentee.sees(CANCEL_REASON);
        mentee.open("/mentee/plans");
        mentee.sees("Refunded");
    }

    private void refundsInPartAndThenTheRest(BrowserUser admin, Person ill) throws IOException {
        admin.follow("Orders");
        admin.type("Find a person or payment", ill.email());
        actOn(admin, ill.name(), "Show the order");
        admin.reads(ill.name() + ", Growth");
        admin.press("Refund");
        admin.type("Amount in rupees", "500");
        admin.type("Reason", PARTIAL_REASON);
        admin.sees("The plan stays as it is.");
        admin.press("Refund ₹500");
        admin.sees("₹500 will be refunded to " + ill.name());
        api().awaitMail(ill.email(), "We refunded ₹500");

        admin.press("Refund");
        assertThat(admin.page().getByLabel("Amount in rupees")).hasValue("4499");
        assertThat(admin.page().getByRole(AriaRole.CHECKBOX)).isChecked();
        admin.type("Reason", REVOKING_REASON);
        admin.press("Refund ₹4,499");
        admin.sees("₹4,499 will be refunded to " + ill.name());
        api().awaitMail(ill.email(), "We refunded ₹4,499");

        var mentee = signedIn(ill);
        mentee.open("/mentee/plans");
        mentee.sees(PARTIAL_REASON);
        mentee.sees(REVOKING_REASON);
        mentee.open("/mentee/bookings?status=confirmed");
        mentee.sees("Daniel Fernandes"); // confirmed mocks still take place
    }

    private static void followsEveryRupee(BrowserUser admin) {
        admin.page().reload();
        var money = panel(admin, "money");
        assertThat(money.getByRole(AriaRole.LISTITEM)).hasCount(6);
        assertThat(step(money, "Paid by")).containsText("+₹4,999");
        assertThat(step(money, PARTIAL_REASON)).containsText(Pattern.compile("−₹500.*Balance ₹4,499"));
        assertThat(step(money, REVOKING_REASON)).containsText(Pattern.compile("−₹4,499.*Balance ₹0"));
        assertThat(step(money, "Growth plan granted")).isVisible();
        assertThat(step(money, "Growth plan ended")).isVisible();
        assertThat(panel(admin, "plan")).containsText("Ended by a refund");
        assertThat(panel(admin, "provider")).containsText("Our records agree");
        assertThat(panel(admin, "documents").getByRole(AriaRole.BUTTON)).hasCount(3);
        admin.checkPage("admin-order-refunded");
    }

    private static void findsTheDecisions(BrowserUser admin, Person stuck) {
        admin.follow("Show history");
        admin.reads("Audit log");
        for (var entry : new String[] {"Order paid", "Membership granted", "Membership ended", "Refund processed"}) {
            assertThat(row(admin, entry).first()).isVisible();
        }
        assertThat(row(admin, PARTIAL_REASON).first()).containsText("Refund requested");
        assertThat(row(admin, REVOKING_REASON).first()).isVisible();

        admin.follow("Booking requests");
        showTab(admin, "Cancelled");
        admin.type("Find a mentee", stuck.name());
        card(admin, stuck).getByText("Show history").click();
        assertThat(row(admin, "Booking cancelled")).containsText(CANCEL_REASON);

        admin.follow("Audit log");
        assertThat(row(admin, NO_SHOW_REASON)).containsText("No-show decided");
        assertThat(row(admin, "mock: " + CANCEL_REASON)).containsText("Refund requested");
        assertThat(row(admin, "Mentor removed from booking").first()).isVisible();
        assertThat(row(admin, "Booking assigned").nth(1)).isVisible();
    }

    private static void downloadsTheMonth(BrowserUser admin, Person ill, Person stuck) throws IOException {
        admin.follow("Invoices");
        var button = admin.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("as ZIP"));
        var file = admin.page().waitForDownload(button::click);

        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(file.path()))) {
            names.add(zip.getNextEntry().getName());
            var table = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(table.lines().filter(line -> line.contains(ill.name())))
                    .satisfiesExactlyInAnyOrder(
                            line -> assertThat(line).contains(",receipt,", "499900"),
                            line -> assertThat(line).contains(",credit_note,", "50000"),
                            line -> assertThat(line).contains(",credit_note,", "449900"));
            assertThat(table.lines().filter(line -> line.contains(stuck.name()))).hasSize(2);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) names.add(entry.getName());
        }
        assertThat(names.getFirst()).endsWith(".csv");
        assertThat(names.stream().skip(1)).hasSizeGreaterThanOrEqualTo(5).allMatch(name -> name.endsWith(".pdf"));
    }

    private BrowserUser signedIn(Person person) {
        var user = visitor();
        user.signIn(person.email(), person.password());
        return user;
    }

    private static Locator panel(BrowserUser admin, String id) {
        return admin.page().locator("[aria-labelledby=" + id + "]");
    }

    private static Locator step(Locator panel, String text) {
        return panel.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator row(BrowserUser admin, String text) {
        return admin.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void actOn(BrowserUser admin, String row, String item) {
        row(admin, row).getByRole(AriaRole.BUTTON).last().click();
        admin.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item)).click();
    }

    private static Locator card(BrowserUser admin, Person mentee) {
        return admin.page().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(mentee.name()));
    }

    private static void pressIn(Locator place, String button) {
        place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static void showTab(BrowserUser admin, String name) {
        admin.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static JsonNode mockOf(Person mentor, Person mentee, Instant start) throws IOException {
        var request = given().request(mentee, given().slot(start, "system_design"), "system_design");
        return given().confirm(request, given().mentor(mentor.email()));
    }

    private static String signIn(Person person) throws IOException {
        return api().signIn(person.email(), person.password());
    }

    private static String id(JsonNode node) {
        return node.get("id").asString();
    }

    private static Instant in(Duration ahead) throws IOException {
        return api().now().plus(ahead).truncatedTo(ChronoUnit.MINUTES);
    }
}
