package com.codementee.bench.scenario;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.data.SeededUsers;
import com.codementee.bench.data.Seeder;
import com.codementee.bench.http.HttpConnection;
import com.codementee.bench.http.Request;
import com.codementee.bench.process.ServerProcess;
import com.codementee.bench.report.Figures;
import com.codementee.bench.report.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Measures the admin's analytics over ranges of different length, on the data of years. */
public final class AnalyticsBenchmark implements Benchmark {

    private static final int CALLS = 21;
    private static final double MAX_MILLIS = 300;
    private static final Duration MAX_ROLL_UP = Duration.ofMinutes(20);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
    private static final String CHANGED_DAYS = "SELECT count(DISTINCT (source, day)) FROM analytics_changed_day";

    /** A range that ends today. */
    private record Range(String name, LocalDate from) {}

    @Override
    public List<Table> measure(BenchmarkConfig config) throws Exception {
        long users = config.quick() ? 10_000 : 1_000_000;
        try (var product = ServerProcess.startFresh(config, "analytics")) {
            Seeder.seed(product, users);
            var rolledUp = awaitRollUp(product);
            var table = Table.of("Analytics of " + Figures.format(users) + " users", "range", "median, ms",
                    "slowest, ms", "KiB", "met");
            var admin = SeededUsers.admin(product).token();
            try (var http = new HttpConnection(product.port())) {
                for (var range : ranges()) row(config, table, http, admin, range);
            }
            return List.of(table
                    .note("A call reads all sections. Met: at most " + Figures.format(MAX_MILLIS)
                            + " ms for all of them, which is stricter than the target for one. Medians of "
                            + config.times(CALLS, 5) + " calls.")
                    .note("Rolling up all days at once took " + rolledUp.toSeconds() + " s."));
        }
    }

    private static List<Range> ranges() {
        var today = LocalDate.now();
        return List.of(
                new Range("30 days", today.minusDays(29)), new Range("90 days", today.minusDays(89)),
                new Range("a year", today.minusDays(364)), new Range("all", today.minusYears(10)));
    }

    private static void row(BenchmarkConfig config, Table table, HttpConnection http, String token, Range range)
            throws IOException {
        var request = Request.get("/api/admin/analytics?from=" + range.from() + "&to=" + LocalDate.now(), token);
        int bytes = http.send(request).json().toString().length();
        var millis = new ArrayList<Double>();
        for (int i = 0; i < config.times(CALLS, 5); i++) {
            long startedAt = System.nanoTime();
            http.send(request);
            millis.add((System.nanoTime() - startedAt) / 1e6);
        }
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = Figures.median(sorted);
        table.row(range.name(), Figures.format(median), Figures.format(sorted[sorted.length - 1]),
                Figures.format(bytes / 1024.0), Figures.verdict(median, median <= MAX_MILLIS));
    }

    /** Waits until the job has written the sums of all days. */
    private static Duration awaitRollUp(ServerProcess product) throws SQLException, IOException, InterruptedException {
        long startedAt = System.nanoTime();
        try (var database = product.database(); var statement = database.createStatement()) {
            while (true) {
                try (var count = statement.executeQuery(CHANGED_DAYS)) {
                    count.next();
                    if (count.getLong(1) == 0) break;
                }
                if (System.nanoTime() - startedAt > MAX_ROLL_UP.toNanos()) {
                    throw new BenchmarkException("The sums of the analytics were not ready within " + MAX_ROLL_UP);
                }
                Thread.sleep(POLL_INTERVAL);
            }
        }
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
