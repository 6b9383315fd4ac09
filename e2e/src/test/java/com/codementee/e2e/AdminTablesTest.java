package com.codementee.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that admin tables keep their filters in the URL and export the filtered rows. */
class AdminTablesTest extends BrowserTest {

    /**
     * Waits for the layout, then reports a page that overflows horizontally and the cells that the sticky actions
     * column covers.
     */
    private static final String COVERED_COLUMNS = """
        async () => {
          const frame = () => new Promise(requestAnimationFrame);
          await frame();
          await frame();
          const found = [];
          const { scrollWidth, clientWidth } = document.documentElement;
          if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide`);
          for (const row of document.querySelectorAll('tr')) {
            const cells = [...row.children];
            const sticky = cells.find(cell => getComputedStyle(cell).position === 'sticky');
            const left = sticky?.getBoundingClientRect().left ?? Infinity;
            found.push(...cells.filter(cell => cell !== sticky && cell.getBoundingClientRect().right > left + 1)
                .map(cell => cell.innerText));
          }
          return found;
        }
        """;

    @Test
    void adjustsUnitsAndReturnsToTheSameRows() throws IOException {
        var mentee = given().menteeWithPlan("foundation", "Leela Varghese");
        var admin = visitor();
        admin.signInAsDemo("admin");
        admin.follow("Mentees");
        admin.type("Find by name or email", mentee.email());
        assertThat(rows(admin)).hasCount(1);
        admin.press("Name");
        assertThat(admin.page()).hasURL(Pattern.compile("\\?q=e2e-.*&sort=name$"));

        admin.page().reload();
        assertThat(rows(admin)).hasCount(1);
        assertThat(admin.page().getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Name")))
                .hasAttribute("aria-sort", "ascending");

        chooseAction(admin, "Adjust balance");
        admin.type("Reason", "The mentor was late");
        admin.checkPage("admin-units");
        admin.press("Add");
        assertThat(rows(admin)).containsText("0 of 2");

        chooseAction(admin, "Show bookings");
        admin.sees("No booking requests match");
        admin.page().goBack();
        assertThat(rows(admin)).hasCount(1);
        assertThat(rows(admin)).containsText("Leela Varghese");
    }

    @Test
    void exportsTheFilteredRows() throws IOException {
        var mentee = given().menteeWithPlan("foundation", "=Zoë Fernandes");
        var admin = visitor();
        admin.signInAsDemo("admin");
        admin.open("/admin/mentees?q=" + mentee.email());
        assertThat(rows(admin)).hasCount(1);

        var file = admin.page().waitForDownload(() -> admin.press("Export CSV"));

        assertThat(file.suggestedFilename()).startsWith("mentees-").endsWith(".csv");
        var lines = Files.readString(file.path()).split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("\uFEFFid,name,email");
        assertThat(lines[1]).contains(mentee.email(), "Zoë Fernandes").doesNotContain(",=Zoë");
    }

    /** From 1280 px on the lists are tables, below they are cards. */
    @Test
    void hidesNoColumnBehindTheActions() {
        var admin = visitor();
        admin.signInAsDemo("admin");
        for (var list : List.of("mentees", "mentors", "orders", "invoices", "mocks", "feedback",
                "companies", "links")) {
            admin.open("/admin/" + list);
            admin.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Actions for")).or(rows(admin))
                    .first().waitFor();
            for (int width : List.of(768, 1024, 1279, 1280, 1366, 1440)) {
                admin.page().setViewportSize(width, 800);
                assertThat(admin.page().evaluate(COVERED_COLUMNS)).as("%s at %d px", list, width).isEqualTo(List.of());
            }
        }
    }

    private static Locator rows(BrowserUser admin) {
        return admin.page().locator("tbody tr");
    }

    private static void chooseAction(BrowserUser admin, String item) {
        admin.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Actions for")).click();
        admin.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item)).click();
    }
}
