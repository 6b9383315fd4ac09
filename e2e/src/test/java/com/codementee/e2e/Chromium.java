package com.codementee.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, controlled by Playwright, whose own browser download is disabled. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Playwright disables the back-forward cache by default. It stays on here, as in real browsers. */
    private static final List<String> NOT_ASKED_FOR = List.of("--disable-back-forward-cache");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(QUIET)
                    .setIgnoreDefaultArgs(NOT_ASKED_FOR));

    BrowserUser visitor(Server server, String timezone) {
        return new BrowserUser(server, browser, timezone);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
