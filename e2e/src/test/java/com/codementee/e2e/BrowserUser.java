package com.codementee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * A user with a separate browser context. A console error, a violation of the content security policy or an exception
 * on any page fails the test when the user is closed.
 */
final class BrowserUser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    /** {@code -Dscreenshots=true} takes pictures of all pages, for people to look at. The suite does without. */
    private static final boolean SCREENSHOTS_OF_PAGES = Boolean.getBoolean("screenshots");
    private static final int DESKTOP = 1280;
    private static final int PHONE = 360;
    private static final int TABLET = 768;
    private static final int WIDE = 1920;
    private static final int HEIGHT = 800;
    private static final String LOADING_INDICATORS =
            ".animate-pulse, [aria-busy=true], [role=progressbar][aria-label^=Loading]";

    /** Pages of the sandbox have no theme of their own. */
    private static final String SHOWS_THEME = "theme => (document.documentElement.dataset.theme ?? theme) === theme";

    /**
     * Waits until no finite animation runs for two frames, because charts react late to a change of width, and one
     * transition can start another.
     */
    private static final String AWAIT_ANIMATIONS = """
        async () => {
          const frame = () => new Promise(requestAnimationFrame);
          const running = () => document.getAnimations().filter(one =>
            one.playState === 'running' && one.effect.getTiming().iterations !== Infinity);
          do {
            await Promise.allSettled(running().map(one => one.finished));
            await frame();
            await frame();
          } while (running().length > 0);
        }
        """;

    private final Server server;
    private final BrowserContext context;
    private final List<String> consoleErrors = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();
    private final Page page;

    BrowserUser(Server server, Browser browser, String timezone) {
        this.server = server;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(DESKTOP, HEIGHT)
                .setTimezoneId(timezone)
                .setLocale("en-IN")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.onPage(this::listen);
        this.page = context.newPage();
    }

    private void listen(Page tab) {
        tab.onPageError(error -> consoleErrors.add(tab.url() + ", exception: " + error));
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                consoleErrors.add(tab.url() + ": " + message.text() + " " + message.location());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens a second tab in the same browser. */
    Page newTab() {
        return context.newPage();
    }

    void open(String path) {
        open(page, path);
    }

    void open(Page tab, String path) {
        tab.navigate(server.url(path).toString());
    }

    /** Signs in with the form and waits for the next page. */
    void signIn(String email, String password) {
        open("/login");
        type("Email", email);
        type("Password", password);
        press("Sign in");
        page.waitForURL(Pattern.compile("/(mentee|mentor|admin)$"));
    }

    void signInAsDemo(String who) {
        signIn(who + "@codementee.example", Api.DEMO_PASSWORD);
    }

    /** Goes back in history. Playwright's goBack waits for a load event, which a cached page never fires. */
    void goBack() {
        page.evaluate("() => history.back()");
    }

    void press(String button) {
        button(button).click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).first().click();
    }

    void choose(String radio) {
        radio(radio).click();
    }

    void type(String label, String text) {
        page.getByLabel(startingWith(label)).fill(text);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Finds the radio button whose name starts with this text. */
    Locator radio(String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(startingWith(name)));
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true)).first();
    }

    /** Waits for a heading. */
    void reads(String heading) {
        heading(heading).waitFor();
    }

    /** Waits for text anywhere on the page. */
    void sees(String text) {
        page.getByText(text).first().waitFor();
    }

    void arrivesAt(String path) {
        page.waitForURL(server.url(path).toString());
    }

    /** Expects the console error that Chromium logs for a response with this status. */
    void expectErrorStatus(int status) {
        expectConsoleError("status of " + status);
    }

    /** Expects console errors with this text, which would otherwise fail the test. */
    void expectConsoleError(String words) {
        expected.add(words);
    }

    /**
     * Checks that the current page does not scroll sideways at any of four widths. At 360 and 1280 px it runs axe in
     * both themes. Each of these themes and widths gets all rules of axe once; the other two combinations get the rule
     * for contrast, the only one that depends on both.
     */
    void checkPage(String name) {
        page.waitForFunction("selector => !document.querySelector(selector)", LOADING_INDICATORS);
        for (int width : List.of(WIDE, TABLET)) {
            page.setViewportSize(width, HEIGHT);
            checkOverflow(name, width);
        }
        for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            var themeName = theme.name().toLowerCase(Locale.ROOT);
            for (int width : List.of(DESKTOP, PHONE)) {
                page.setViewportSize(width, HEIGHT);
                page.waitForFunction(SHOWS_THEME, themeName);
                page.evaluate(AWAIT_ANIMATIONS);
                if (SCREENSHOTS_OF_PAGES) takeScreenshot(name + "-" + width + "-" + themeName);
                checkOverflow(name, width);
                boolean onlyColors = (width == DESKTOP) == (theme == ColorScheme.DARK);
                assertThat(violations(onlyColors)).as(name + " at " + width + " px, " + theme).isEmpty();
            }
        }
        page.setViewportSize(DESKTOP, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void checkOverflow(String name, int width) {
        assertThat(overflow()).as(name + " is wider than " + width + " px").isZero();
    }

    void takeScreenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
        assertThat(consoleErrors).filteredOn(error -> expected.stream().noneMatch(error::contains)).isEmpty();
    }

    /** Uses legacy mode, which checks only the main frame, without opening a second tab. */
    private List<String> violations(boolean onlyColors) {
        var axe = new AxeBuilder(page).setLegacyMode(true);
        if (onlyColors) axe.withRules(List.of("color-contrast"));
        return axe.analyze().getViolations().stream()
                .map(rule -> {
                    var node = rule.getNodes().getFirst();
                    return rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary();
                })
                .toList();
    }

    /** Escapes manually, because JavaScript does not support \\Q and \\E. */
    private static Pattern startingWith(String words) {
        return Pattern.compile("^" + words.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0"));
    }

    private int overflow() {
        return ((Number) page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"))
                .intValue();
    }
}
