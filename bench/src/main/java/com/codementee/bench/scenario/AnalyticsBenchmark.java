package com.codementee.bench.scenario;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.data.SeededUsers;
import com.codementee.bench.data.Seeder;
import com.codementee.bench.http.HttpConnection;
import com.codementee.bench.http.Request;
import com.codementee.bench.process.ProcessStats;
import com.codementee.bench.process.ServerProcess;
import com.codementee.bench.report.Figures;
import com.codementee.bench.report.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Measures each section of the admin's analytics over 30 days and a year, on the data of two years. */
public final class AnalyticsBenchmark implements Benchmark {

    private static final int CALLS = 40;
    private static final int WARM_UP = 10;
    private static final double MAX_MILLIS = 300;
    private static final Duration MAX_ROLL_UP = Duration.ofMinutes(20);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
    private static final String CHANGED = """
        SELECT (SELECT count(*) FROM analytics_changed_day) + (SELECT count(*) FROM analytics_changed_mentor)
             + (SELECT count(*) FROM analytics_changed_month WHERE month < analytics_month(analytics_day(now())))
        """;

    /** The sections as CSV, by which each can be read alone; sections of one statement once. */
    private static final List<String> SECTIONS = List.of("users", "funnel", "revenue_by_month", "bookings_by_company",
            "assignment_hours", "mentors", "ratings", "sessions");

    /** A range that ends today. */
    private record Range(String name, LocalDate from) {}

    @Override
    public List<Table> measure(BenchmarkConfig config) throws Exception {
        long users = config.quick() ? 10_000 : 1_000_000;
        try (var product = ServerProcess.startFresh(config, "analytics")) {
            Seeder.seed(product, users);
            var rolledUp = awaitRollUp(product);
            return List.of(measure(config, product)
                    .note("Rolling up everything at once took " + rolledUp.toSeconds() + " s."));
        }
    }

    /** Measures a server with seeded data and complete sums. */
    public static Table measure(BenchmarkConfig config, ServerProcess product) throws Exception {
        var table = Table.of("Analytics of " + size(product), "section", "range", "median, ms", "p95, ms",
                "CPU of the server, ms", "CPU of PostgreSQL, ms", "KiB", "met");
        var admin = SeededUsers.admin(product).token();
        var today = LocalDate.now();
        try (var http = new HttpConnection(product.port())) {
            for (var range : List.of(new Range("30 days", today.minusDays(29)),
                    new Range("a year", today.minusDays(364)))) {
                var path = "/api/admin/analytics?from=" + range.from() + "&to=" + today;
                for (var section : SECTIONS) {
                    var request = Request.getCsv(path + "&section=" + section, admin);
                    row(config, table, product, http, section, range.name(), request);
                }
                row(config, table, product, http, "all as JSON", range.name(), Request.get(path, admin));
            }
        }
        return table.note("Each of " + config.times(CALLS, 5)
                + " calls waits for the one before. Met: a median of at most " + Figures.format(MAX_MILLIS)
                + " ms; the target is for each section, not for all of them.");
    }

    private static void row(
            BenchmarkConfig config, Table table, ServerProcess product, HttpConnection http, String section,
            String range, Request request)
            throws IOException {
        for (int i = 0; i < config.times(WARM_UP, 2); i++) http.send(request);
        int calls = config.times(CALLS, 5);
        var millis = new double[calls];
        var server = ProcessStats.cpu(product.pid());
        var database = ProcessStats.cpuOfFamily(product.databasePid());
        int bytes = 0;
        for (int i = 0; i < calls; i++) {
            long startedAt = System.nanoTime();
            bytes = http.send(request).body().length;
            millis[i] = (System.nanoTime() - startedAt) / 1e6;
        }
        double median = Figures.median(millis);
        table.row(section, range, Figures.format(median), Figures.format(Figures.quantile(0.95, millis)),
                perCall(ProcessStats.cpu(product.pid()).minus(server), calls),
                perCall(ProcessStats.cpuOfFamily(product.databasePid()).minus(database), calls),
                Figures.format(bytes / 1024.0), Figures.verdict(median, median <= MAX_MILLIS));
    }

    private static String perCall(Duration cpu, int calls) {
        return Figures.format(cpu.toMillis() / (double) calls);
    }

    private static String size(ServerProcess product) throws SQLException, IOException {
        return Figures.format(count(product, "SELECT count(*) FROM person")) + " users and "
                + Figures.format(count(product, "SELECT count(*) FROM booking_request")) + " bookings";
    }

    /** Waits until the job has written all sums. Then runs VACUUM as autovacuum would. */
    private static Duration awaitRollUp(ServerProcess product) throws SQLException, IOException, InterruptedException {
        long startedAt = System.nanoTime();
        while (count(product, CHANGED) > 0) {
            if (System.nanoTime() - startedAt > MAX_ROLL_UP.toNanos()) {
                throw new BenchmarkException("The sums of the analytics were not ready within " + MAX_ROLL_UP);
            }
            Thread.sleep(POLL_INTERVAL);
        }
        var rolledUp = Duration.ofNanos(System.nanoTime() - startedAt);
        try (var database = product.database(); var statement = database.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
        return rolledUp;
    }

    private static long count(ServerProcess product, String query) throws SQLException, IOException {
        try (var database = product.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
