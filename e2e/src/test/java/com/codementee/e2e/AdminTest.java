package com.codementee.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Admin tasks. {@link JourneyTest} covers assigning a mentor. */
class AdminTest extends BrowserTest {

    private final String word = "N" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void createsAWeekOfSlotsAndBlocksOne() throws IOException {
        var monday = monday(6);
        var admin = admin();
        goesTo(admin, "Time slots");
        admin.press("Add slots in bulk");
        admin.type("From", monday.toString());
        admin.type("Until", monday.plusDays(6).toString());
        admin.sees("Adds 10 slots"); // two times a day from Monday to Friday
        admin.checkPage("admin-slots-pattern");
        admin.press("Add 10 slots");
        admin.sees("10 slots added");

        var slots = admin.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("10:00.*11:00\\sam")));
        assertThat(slots).hasCount(5);
        slots.first().click();
        chooses(admin, "Block");
        assertThat(slots.first()).containsText("Blocked");
        assertThat(statuses(monday)).containsOnlyOnce("blocked").hasSize(10);

        admin.page().reload();
        assertThat(slots.first()).containsText("Blocked");
        admin.press("Add slots in bulk");
        admin.sees("Skipped: 10 already exist");
    }

    @Test
    void editsCompaniesAndMeetingLinks() throws IOException {
        var admin = admin();
        goesTo(admin, "Meeting links");
        admin.press("Add a link");
        admin.type("Name", "Room " + word);
        admin.type("Link", "https://meet.example/" + word);
        admin.press("Add link");
        admin.sees("Room " + word + " added");

        goesTo(admin, "Companies");
        admin.press("Add a company");
        admin.type("Name", word);
        admin.page().getByRole(AriaRole.DIALOG).getByLabel("Category").selectOption("startup");
        admin.type("Another track", "Backend");
        admin.page().keyboard().press("Enter");
        admin.press("Senior");
        admin.checkPage("admin-company-form");
        admin.press("Add company");
        admin.sees(word + " added");

        var companies = api().get("/api/companies?q=" + word, null).data();
        assertThat(companies).hasSize(1);
        assertThat(companies.get(0).get("category").asString()).isEqualTo("startup");
    }

    @Test
    void invitesAMentor() throws IOException {
        var email = word.toLowerCase() + "@mentors.example";
        var admin = admin();
        goesTo(admin, "Mentors");
        admin.press("Add a mentor");
        admin.type("Name", "Ritu " + word);
        admin.type("Email", email);
        admin.press("Coding");
        admin.checkPage("admin-mentor-form");
        admin.press("Add and send link");
        admin.sees("Ritu " + word + " is now a mentor");

        assertThat(api().awaitMail(email, "password").get("text").asString()).contains("/reset-password?");
    }

    @Test
    void pausesAndResumesAMentee() throws IOException {
        var person = given().mentee("Asha " + word);
        var mentee = visitor();
        mentee.signIn(person.email(), person.password());
        var admin = admin();
        goesTo(admin, "Mentees");
        admin.type("Find by name or email", person.email());
        actionsOf(admin, person.name());
        chooses(admin, "Pause account");
        admin.sees("sign them out everywhere");
        admin.checkPage("admin-pause");
        admin.page().getByRole(AriaRole.ALERTDIALOG).getByRole(AriaRole.BUTTON).last().click();
        assertThat(admin.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(person.email())))
                .containsText("Paused");

        mentee.expectErrorStatus(401); // a pause ends the session
        mentee.page().reload();
        mentee.reads("Sign in");
        mentee.signIn(person.email(), person.password());
        mentee.sees("Your account is paused");

        actionsOf(admin, person.name());
        chooses(admin, "Resume account");
        admin.page().getByRole(AriaRole.ALERTDIALOG).getByRole(AriaRole.BUTTON).last().click();
        assertThat(admin.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(person.email())))
                .containsText("Free");
    }

    private BrowserUser admin() {
        var admin = visitor();
        admin.signInAsDemo("admin");
        admin.reads("Dashboard");
        return admin;
    }

    private static void goesTo(BrowserUser admin, String page) {
        admin.follow(page);
        admin.reads(page);
    }

    private static void actionsOf(BrowserUser admin, String row) {
        admin.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(row))
                .getByRole(AriaRole.BUTTON).last().click();
    }

    private static void chooses(BrowserUser admin, String item) {
        admin.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item)).click();
    }

    private static LocalDate monday(int weeks) throws IOException {
        var today = api().now().atZone(ZoneId.of(INDIA)).toLocalDate();
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(weeks);
    }

    private static List<String> statuses(LocalDate monday) throws IOException {
        var week = "from=" + monday + "&to=" + monday.plusDays(6);
        var slots = api().get("/api/admin/time-slots?limit=100&" + week, api().signIn("admin")).data();
        return StreamSupport.stream(slots.spliterator(), false).map(slot -> slot.get("status").asString()).toList();
    }
}
