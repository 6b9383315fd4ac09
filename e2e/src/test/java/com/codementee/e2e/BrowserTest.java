package com.codementee.e2e;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A test at a browser. One server and one Chromium serve all of them, from the first to the last. */
@ExtendWith(BrowserTest.Stage.class)
abstract class BrowserTest {

    static final String INDIA = "Asia/Kolkata";

    private static Stage stage;

    private final List<Visitor> visitors = new ArrayList<>();

    static Api api() {
        return stage.api;
    }

    static Given given() {
        return stage.given;
    }

    final Visitor visitor() {
        return visitorIn(INDIA);
    }

    final Visitor visitorIn(String timezone) {
        var visitor = stage.chromium.visitor(stage.server, timezone);
        visitors.add(visitor);
        return visitor;
    }

    @AfterEach
    final void leave() {
        visitors.forEach(Visitor::close);
    }

    /** Starts with the first of these tests, ends when all are done, and keeps a picture of what a failed one saw. */
    static final class Stage implements BeforeAllCallback, AfterTestExecutionCallback, AutoCloseable {

        private Server server;
        private Api api;
        private Given given;
        private Chromium chromium;

        @Override
        public void beforeAll(ExtensionContext context) {
            if (stage != null) return;
            stage = this;
            server = Server.startFresh("browser", Map.of());
            api = new Api(server);
            given = new Given(api);
            chromium = new Chromium();
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
            context.getRoot().getStore(Namespace.create(Stage.class)).put("stage", this);
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (context.getExecutionException().isEmpty()) return;
            var name = "failed-" + context.getRequiredTestMethod().getName();
            ((BrowserTest) context.getRequiredTestInstance()).visitors.forEach(visitor -> visitor.picture(name));
        }

        @Override
        public void close() {
            chromium.close();
            server.close();
        }
    }
}
