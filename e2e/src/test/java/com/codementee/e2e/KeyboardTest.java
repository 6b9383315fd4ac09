package com.codementee.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Books a mock with only the keyboard: Tab, arrow keys, Space and Enter. */
class KeyboardTest extends BrowserTest {

    private static final int FARTHEST = 80;

    @Test
    void booksAMock() throws IOException {
        var person = given().menteeWithPlan("foundation");
        var mentee = visitor();
        var page = mentee.page();

        mentee.open("/login");
        typeInto(page, page.getByLabel("Email"), person.email());
        typeInto(page, page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)), person.password());
        page.keyboard().press("Enter");
        mentee.arrivesAt("/mentee");

        mentee.reads("No mock booked");
        go(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Book a mock")).first(), "Enter");
        mentee.reads("Which company are you preparing for?");
        pick(page, "Company", "Amazon", "Apple");
        go(page, mentee.button("Continue"), "Enter");

        assertThat(mentee.heading("What should your mock cover?")).isFocused();
        pick(page, "Interview type", "Coding", "System design");
        letter(page, page.getByLabel("Level"), "m");
        letter(page, page.getByLabel("Track at Apple"), "g");
        go(page, mentee.button("Continue"), "Enter");

        assertThat(mentee.heading("When would you like your mock?")).isFocused();
        var times = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("60 minutes")));
        times.first().waitFor();
        go(page, times.nth(13), "Space");
        go(page, times.nth(14), "Space");
        go(page, mentee.button("Move second choice up"), "Enter");
        assertThat(mentee.button("Move first choice down")).isFocused();
        go(page, mentee.button("Continue"), "Enter");

        assertThat(mentee.heading("Does everything look right?")).isFocused();
        typeInto(page, page.getByLabel("Notes for your mentor"), "No mouse today.");
        go(page, mentee.button("Send request"), "Enter");
        mentee.arrivesAt("/mentee/bookings");
        mentee.sees("Waiting for a mentor");
    }

    /** Presses Tab until the element has the focus, checks that the focus is visible, and presses a key. */
    private static void go(Page page, Locator target, String key) {
        reach(page, target);
        page.keyboard().press(key);
    }

    private static void typeInto(Page page, Locator field, String text) {
        reach(page, field);
        page.keyboard().type(text);
    }

    /** Selects the option that begins with this letter. */
    private static void letter(Page page, Locator select, String letter) {
        reach(page, select);
        page.keyboard().press(letter);
        assertThat(select).not().hasValue("");
    }

    /** Tabs to a radio group and moves from its first option to the next. */
    private static void pick(Page page, String group, String first, String next) {
        var choices = page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(group))
                .getByRole(AriaRole.RADIO);
        reach(page, choices.filter(new Locator.FilterOptions().setHasText(first)).first());
        // Holds the key for a moment, as users do. The group selects the option that receives the focus.
        page.keyboard().press("ArrowDown", new Keyboard.PressOptions().setDelay(150));
        assertThat(choices.filter(new Locator.FilterOptions().setHasText(next)).first()).isChecked();
    }

    private static void reach(Page page, Locator target) {
        target.waitFor();
        for (int i = 0; i < FARTHEST; i++) {
            if ((boolean) target.evaluate("element => element === document.activeElement")) {
                assertThat(ring(target)).as("the ring around the focused element").isNotEqualTo("none");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Not reached by Tab: " + target);
    }

    private static String ring(Locator target) {
        return (String) target.evaluate("element => getComputedStyle(element).outlineStyle");
    }
}
