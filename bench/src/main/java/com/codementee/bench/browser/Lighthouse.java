package com.codementee.bench.browser;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.process.ChildProcess;
import com.codementee.bench.process.ServerProcess;
import com.codementee.bench.report.Figures;
import com.codementee.bench.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs Lighthouse with its mobile profile, signed out or signed in as a demo person. */
public final class Lighthouse {

    private static final String COMMAND = "LIGHTHOUSE";
    private static final int MIN_SCORE = 95;
    private static final double MAX_PAINT_MILLIS = 1_500;
    private static final double MAX_LAYOUT_SHIFT = 0.02;

    /** A page and the demo person who opens it; empty for a signed-out visitor. */
    private record Look(String page, String who) {}

    private static final List<Look> LOOKS =
            List.of(new Look("/", ""), new Look("/login", ""), new Look("/mentee", "mentee"));

    private Lighthouse() {}

    public static Table judge(BenchmarkConfig config, ServerProcess product, Path chromium)
            throws IOException, InterruptedException {
        var command = System.getenv(COMMAND);
        if (command == null || command.isBlank()) {
            return Table.of("Lighthouse")
                    .note("Skipped: set LIGHTHOUSE to its command, such as /opt/lighthouse/cli/index.js.");
        }
        var table = Table.of("Lighthouse, mobile profile", "page", "what", "target", "measured", "met");
        for (var look : LOOKS) rows(table, look.page, report(config, product, chromium, command, look));
        return table;
    }

    private static JsonNode report(
            BenchmarkConfig config, ServerProcess product, Path chromium, String command, Look look)
            throws IOException, InterruptedException {
        var site = "http://localhost:" + product.port();
        var result = config.scratch("logs").resolve("lighthouse.json");
        Files.deleteIfExists(result);
        try (var browser = Chromium.start(config, chromium)) {
            if (!look.who.isEmpty()) browser.signIn(site, look.who);
            try (var child = ChildProcess.start(config.scratch("logs").resolve("lighthouse.log"), Map.of(), List.of(
                    command, site + look.page, "--quiet", "--output=json", "--output-path=" + result,
                    "--port=" + browser.port(), "--disable-storage-reset"))) {
                child.awaitExit(Duration.ofMinutes(5));
            }
        }
        return JsonMapper.builder().build().readTree(Files.readAllBytes(result));
    }

    private static void rows(Table table, String page, JsonNode report) {
        for (var category : report.get("categories")) {
            double score = 100 * category.path("score").asDouble(0);
            table.row(page, category.get("title").asString(), "≥ " + MIN_SCORE, Figures.format(score),
                    Figures.verdict(score, score >= MIN_SCORE));
        }
        double paint = report.at("/audits/largest-contentful-paint/numericValue").asDouble(Double.NaN);
        double shift = report.at("/audits/cumulative-layout-shift/numericValue").asDouble(Double.NaN);
        boolean landing = page.equals("/");
        table.row(page, "largest paint", landing ? "≤ 1.5 s" : "", Figures.format(paint / 1000) + " s",
                landing ? Figures.verdict(paint, paint <= MAX_PAINT_MILLIS) : "");
        table.row(page, "layout shift", landing ? "< 0.02" : "", Figures.format(shift),
                landing ? Figures.verdict(shift, shift < MAX_LAYOUT_SHIFT) : "");
    }
}
