package com.codementee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a browser fetches at its first visit to a page, from the running server, and what Lighthouse says of it. */
final class Browser implements Part {

    private static final String LIGHTHOUSE = "LIGHTHOUSE";
    private static final int MOST_OF_LANDING = 110_000;
    private static final int LEAST_SCORE = 95;

    /** Somebody's pages, by the part of their address before the @; a stranger has none. */
    private static final Map<String, List<String>> PAGES = pages();

    @Override
    public List<Table> measure(Setup setup) throws Exception {
        var chromium = Chromium.program();
        if (chromium.isEmpty()) return List.of(Table.of("Browser").note("Skipped: there is no Chromium."));
        try (var product = Product.startFresh(setup, "browser")) {
            var tables = new ArrayList<Table>();
            tables.add(firstLoads(setup, product, chromium.get()));
            tables.add(lighthouse(setup, product, chromium.get()));
            return tables;
        }
    }

    private static Map<String, List<String>> pages() {
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("", List.of("/", "/pricing", "/login", "/register"));
        pages.put("mentee", List.of("/mentee", "/mentee/book", "/mentee/bookings", "/mentee/mocks", "/mentee/feedback", "/mentee/plans"));
        pages.put("mentor", List.of("/mentor", "/mentor/mocks", "/mentor/requests"));
        pages.put("admin", List.of("/admin", "/admin/requests", "/admin/mentees", "/admin/mocks"));
        return pages;
    }

    private static Table firstLoads(Setup setup, Product product, Path program) throws IOException, InterruptedException {
        var site = "http://localhost:" + product.port();
        var table = Table.of("First load by page", "page", "answers", "bytes", "wanted", "met");
        for (var entry : PAGES.entrySet()) {
            try (var browser = Chromium.start(setup, program)) {
                if (!entry.getKey().isEmpty()) signIn(browser, site, entry.getKey());
                for (var page : entry.getValue()) {
                    var loaded = browser.load(site + page);
                    boolean landing = page.equals("/");
                    table.row(page, loaded.answers(), Figures.show(loaded.bytes()), landing ? "≤ 110,000" : "",
                            landing ? Figures.met(loaded.bytes(), loaded.bytes() <= MOST_OF_LANDING) : "");
                }
            }
        }
        return table.note("As they come over the wire to Chromium with an empty cache, heads and the API's answers included; it asks for brotli.");
    }

    private static void signIn(Chromium browser, String site, String who) throws InterruptedException {
        browser.load(site + "/login");
        browser.run("""
            fetch('/api/auth/login', {method: 'POST', headers: {'Content-Type': 'application/json'},
              body: JSON.stringify({email: '%s@codementee.example', password: '%s'})}).then(answer => { if (!answer.ok) throw answer.status })"""
                .formatted(who, Crowd.PASSWORD));
    }

    private static Table lighthouse(Setup setup, Product product, Path chromium) throws IOException {
        var command = System.getenv(LIGHTHOUSE);
        if (command == null || command.isBlank()) {
            return Table.of("Lighthouse").note("Skipped: set LIGHTHOUSE to its command, such as /opt/lighthouse/cli/index.js.");
        }
        var result = setup.scratch("logs").resolve("lighthouse.json");
        Files.deleteIfExists(result);
        try (var child = Child.start(setup.scratch("logs").resolve("lighthouse.log"), Map.of("CHROME_PATH", chromium.toString()), List.of(
                command, "http://localhost:" + product.port() + "/", "--quiet", "--output=json", "--output-path=" + result,
                "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage"))) {
            child.awaitEnd(Duration.ofMinutes(5));
        }
        var table = Table.of("Lighthouse, landing page", "what", "wanted", "measured", "met");
        var categories = JsonMapper.builder().build().readTree(Files.readAllBytes(result)).get("categories");
        for (var category : categories) {
            double score = 100 * category.path("score").asDouble(0);
            table.row(category.get("title").asString(), "≥ " + LEAST_SCORE, Figures.show(score), Figures.met(score, score >= LEAST_SCORE));
        }
        return table;
    }
}
