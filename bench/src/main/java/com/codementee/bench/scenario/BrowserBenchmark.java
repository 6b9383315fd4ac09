package com.codementee.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures what a browser downloads on the first visit to a page, and runs Lighthouse. */
final class BrowserBenchmark implements Benchmark {

    private static final int MAX_LANDING_BYTES = 110_000;

    /** Pages by demo person (the part of the address before the @); empty for signed-out visitors. */
    private static final Map<String, List<String>> PAGES = pages();

    @Override
    public List<Table> measure(BenchmarkConfig setup) throws Exception {
        var chromium = Chromium.program();
        if (chromium.isEmpty()) return List.of(Table.of("Browser").note("Skipped: there is no Chromium."));
        try (var product = ServerProcess.startFresh(setup, "browser")) {
            var tables = new ArrayList<Table>();
            tables.add(firstLoads(setup, product, chromium.get()));
            tables.add(Lighthouse.judge(setup, product, chromium.get()));
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

    private static Table firstLoads(BenchmarkConfig setup, ServerProcess product, Path program) throws IOException, InterruptedException {
        var site = "http://localhost:" + product.port();
        var table = Table.of("First load by page", "page", "answers", "bytes", "wanted", "met");
        for (var entry : PAGES.entrySet()) {
            try (var browser = Chromium.start(setup, program)) {
                if (!entry.getKey().isEmpty()) browser.signIn(site, entry.getKey());
                for (var page : entry.getValue()) {
                    var loaded = browser.load(site + page);
                    boolean landing = page.equals("/");
                    table.row(page, loaded.answers(), Figures.show(loaded.bytes()), landing ? "≤ 110,000" : "",
                            landing ? Figures.met(loaded.bytes(), loaded.bytes() <= MAX_LANDING_BYTES) : "");
                }
            }
        }
        return table.note("As they come over the wire to Chromium with an empty cache, heads and the API's answers included; it asks for brotli.");
    }
}
