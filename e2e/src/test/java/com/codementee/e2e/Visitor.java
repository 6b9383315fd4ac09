package com.codementee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Somebody at a browser of their own. An error in the console, a violation of the content policy or an exception on
 * any page they see fails the test that closes them.
 */
final class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final int DESKTOP = 1280;
    private static final int PHONE = 360;

    private final Server server;
    private final BrowserContext context;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();
    private final Page page;

    Visitor(Server server, Browser browser) {
        this(server, browser, "Asia/Kolkata");
    }

    Visitor(Server server, Browser browser, String timezone) {
        this.server = server;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(DESKTOP, 800)
                .setTimezoneId(timezone)
                .setLocale("en-IN")
                .setReducedMotion(ReducedMotion.REDUCE));
        this.page = context.newPage();
        page.onPageError(error -> complaints.add("exception: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(page.url() + ": " + message.text());
        });
    }

    Page page() {
        return page;
    }

    /** A second tab of the same browser. */
    Page newTab() {
        return context.newPage();
    }

    void open(String path) {
        page.navigate(server.url(path).toString());
    }

    /** A refusal that this test provokes: the browser reports it in the console, which is not a fault then. */
    void expectRefusal(int status) {
        expected.add("status of " + status);
    }

    /** Looks at the page as it is now: axe in both themes, and a picture in both themes at 360 and 1280 px. */
    void look(String name) {
        page.waitForFunction("() => !document.querySelector('[data-slot=skeleton], [aria-busy=true]')");
        for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            for (int width : List.of(DESKTOP, PHONE)) {
                page.setViewportSize(width, 800);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + "-" + width + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png"))
                        .setFullPage(true));
                assertThat(overflow()).as(name + " is wider than " + width + " px").isZero();
                var violations = new AxeBuilder(page).analyze().getViolations();
                assertThat(violations).as(name + " at " + width + " px, " + theme)
                        .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .isEmpty();
            }
        }
        page.setViewportSize(DESKTOP, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).filteredOn(complaint -> expected.stream().noneMatch(complaint::contains)).isEmpty();
    }

    private int overflow() {
        return ((Number) page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)")).intValue();
    }
}
