package com.codementee.e2e;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test in a browser. All tests of a process share one server and one Chromium. */
@ExtendWith(BrowserTest.BrowserExtension.class)
abstract class BrowserTest {

    static final String INDIA = "Asia/Kolkata";

    private static BrowserExtension extension;

    private final List<BrowserUser> visitors = new ArrayList<>();

    static Api api() {
        return extension.api;
    }

    static ApiFixtures given() {
        return extension.given;
    }

    final BrowserUser visitor() {
        return visitorIn(INDIA);
    }

    final BrowserUser visitorIn(String timezone) {
        var visitor = extension.chromium.visitor(extension.server, timezone);
        visitors.add(visitor);
        return visitor;
    }

    /** Opens each page that these viewers may see, and checks it in both themes and widths. */
    final void checkPagesOf(List<String> viewers) {
        var browsers = new HashMap<String, BrowserUser>();
        for (var page : TestedPage.seenBy(viewers)) {
            var visitor = browsers.computeIfAbsent(page.viewer(), this::visitorAs);
            visitor.open(page.path());
            visitor.reads(page.heading());
            visitor.checkPage(page.name());
        }
    }

    private BrowserUser visitorAs(String viewer) {
        var visitor = visitor();
        // The status of the page for unknown paths, and of a mock, an order and a post that do not exist.
        if (!viewer.equals("free")) visitor.expectErrorStatus(404);
        if (!viewer.equals(TestedPage.ANONYMOUS)) visitor.signInAsDemo(viewer);
        return visitor;
    }

    @AfterEach
    final void leave() {
        visitors.forEach(BrowserUser::close);
    }

    /**
     * Starts server and browser before the first test and takes a screenshot after a failure. They end with the
     * process, because Surefire runs each class of a process as a test plan of its own.
     */
    static final class BrowserExtension implements BeforeAllCallback, AfterTestExecutionCallback {

        private Server server;
        private Api api;
        private ApiFixtures given;
        private Chromium chromium;

        @Override
        public void beforeAll(ExtensionContext context) {
            if (extension != null) return;
            extension = this;
            server = Server.startFresh("browser", Map.of());
            api = new Api(server);
            given = new ApiFixtures(api);
            chromium = new Chromium();
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (context.getExecutionException().isEmpty()) return;
            var name = "failed-" + context.getRequiredTestMethod().getName();
            ((BrowserTest) context.getRequiredTestInstance()).visitors.forEach(visitor -> visitor.takeScreenshot(name));
        }

        private void close() {
            chromium.close();
            server.close();
        }
    }
}
