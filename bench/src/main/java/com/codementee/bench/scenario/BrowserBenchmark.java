package com.codementee.bench.scenario;

import com.codementee.bench.browser.Chromium;
import com.codementee.bench.browser.Lighthouse;
import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.process.ServerProcess;
import com.codementee.bench.report.Figures;
import com.codementee.bench.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures what a browser downloads on the first visit to a page, and runs Lighthouse. */
public final class BrowserBenchmark implements Benchmark {

    private static final int MAX_LANDING_BYTES = 110_000;

    /** Pages by demo person (the part of the email address before the @); empty for signed-out visitors. */
    private static final Map<String, List<String>> PAGES = pages();

    @Override
    public List<Table> measure(BenchmarkConfig config) throws Exception {
        var chromium = Chromium.program();
        if (chromium.isEmpty()) return List.of(Table.of("Browser").note("Skipped: there is no Chromium."));
        try (var product = ServerProcess.startFresh(config, "browser")) {
            var tables = new ArrayList<Table>();
            tables.add(firstLoads(config, product, chromium.get()));
            tables.add(Lighthouse.judge(config, product, chromium.get()));
            return tables;
        }
    }

    private static Map<String, List<String>> pages() {
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("", List.of("/", "/pricing", "/login", "/register"));
        pages.put("mentee", List.of(
                "/mentee", "/mentee/book", "/mentee/bookings", "/mentee/mocks", "/mentee/feedback", "/mentee/plans"));
        pages.put("mentor", List.of("/mentor", "/mentor/mocks", "/mentor/requests"));
        pages.put("admin", List.of("/admin", "/admin/requests", "/admin/mentees", "/admin/mocks"));
        return pages;
    }

    private static Table firstLoads(BenchmarkConfig config, ServerProcess product, Path program)
            throws IOException, InterruptedException {
        var site = "http://localhost:" + product.port();
        var table = Table.of("First load by page", "page", "responses", "bytes", "target", "met");
        for (var entry : PAGES.entrySet()) {
            try (var browser = Chromium.start(config, program)) {
                if (!entry.getKey().isEmpty()) browser.signIn(site, entry.getKey());
                for (var page : entry.getValue()) {
                    var loaded = browser.load(site + page);
                    boolean landing = page.equals("/");
                    table.row(page, loaded.responses(), Figures.format(loaded.bytes()), landing ? "≤ 110,000" : "",
                            landing ? Figures.verdict(loaded.bytes(), loaded.bytes() <= MAX_LANDING_BYTES) : "");
                }
            }
        }
        return table.note("Sizes on the wire to Chromium with an empty cache, including headers and API responses; Chromium requests brotli.");
    }
}
