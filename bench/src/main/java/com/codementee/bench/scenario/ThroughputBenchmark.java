package com.codementee.bench.scenario;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.data.Fixtures;
import com.codementee.bench.http.HttpConnection;
import com.codementee.bench.http.Request;
import com.codementee.bench.http.Response;
import com.codementee.bench.load.InterleavedTrials.Candidate;
import com.codementee.bench.load.InterleavedTrials.Result;
import com.codementee.bench.load.InterleavedTrials.Round;
import com.codementee.bench.load.InterleavedTrials;
import com.codementee.bench.load.LoadRun;
import com.codementee.bench.load.Operation;
import com.codementee.bench.process.ChildProcess;
import com.codementee.bench.process.ProcessStats;
import com.codementee.bench.process.ServerProcess;
import com.codementee.bench.report.Figures;
import com.codementee.bench.report.Table;
import com.codementee.bench.yardstick.BareHttpServer;
import com.codementee.bench.yardstick.FastApi;
import com.codementee.bench.yardstick.HashingTrial;
import com.codementee.bench.yardstick.JdbcLoop;
import com.codementee.bench.yardstick.Pgbench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Measures requests per second and CPU time per request of typical routes, and compares them with the yardsticks. */
public final class ThroughputBenchmark implements Benchmark {

    private static final String CODEMENTEE = "codementee";
    private static final String WITH_MAILS = "codementee, mails sent as well";
    private static final String ECHO = "echo, same bytes";
    private static final String PGBENCH = "pgbench, same statements";
    private static final String JDBC = "JDBC loop, same statements";
    private static final String FASTAPI = "FastAPI";
    private static final String HASH = "the hash alone";

    private final List<String> skipped = new ArrayList<>();

    @Override
    public List<Table> measure(BenchmarkConfig config) throws Exception {
        skipped.clear();
        try (var product = ServerProcess.startFresh(config, "rates")) {
            var fixtures = Fixtures.prepare(product);
            try (var fastApi = fastApi(config, product, fixtures)) {
                return compare(config, product, fixtures, fastApi);
            }
        }
    }

    private List<Table> compare(BenchmarkConfig config, ServerProcess product, Fixtures fixtures, FastApi fastApi)
            throws Exception {
        var results = Table.of("Rates and cost",
                "call", "who", "a second", "slowest–fastest round", "server CPU µs", "PostgreSQL CPU µs");
        var targets = Table.of("Targets of rates", "what", "target", "measured", "met");
        judgeCompanies(targets,
                show(results, "GET /api/companies", reading(config, product, fastApi, fixtures.companies())));
        judgeRead(targets, show(
                results, "GET /api/mentee/booking-requests/{id}", indexed(config, product, fastApi, fixtures)));
        judgeBooking(targets,
                show(results, "POST /api/mentee/booking-request", booking(config, product, fastApi, fixtures)));
        show(results, "POST /api/auth/login", login(config, product, fixtures));
        results.note(InterleavedTrials.CONNECTIONS + " connections, closed loop, medians of " + config.times(7, 2)
                + " interleaved rounds.");
        results.note("Resident after this load: " + Figures.mebibytes(ProcessStats.resident(product.pid())) + ".");
        skipped.forEach(results::note);
        return List.of(results, targets);
    }

    private FastApi fastApi(BenchmarkConfig config, ServerProcess product, Fixtures fixtures)
            throws IOException, SQLException {
        if (FastApi.isInstalled()) return FastApi.start(config, product, fixtures.bookingVariables(product));
        skipped.add("FastAPI skipped: its Debian packages are not installed.");
        return null;
    }

    private List<Result> reading(
            BenchmarkConfig config, ServerProcess product, FastApi fastApi, IntFunction<Operation> work)
            throws IOException {
        return withEcho(config, product, fastApi, work, Request.get("/api/companies", null),
                List.of(ofProduct(CODEMENTEE, product, work)));
    }

    private List<Result> indexed(BenchmarkConfig config, ServerProcess product, FastApi fastApi, Fixtures fixtures)
            throws IOException {
        var variables = Map.of(
                "bookings", Integer.toString(Fixtures.BOOKINGS), "booking_prefix", fixtures.bookingPrefix());
        var work = fixtures.oneBooking();
        return withEcho(config, product, fastApi, work, fixtures.readOf(1), List.of(
                ofProduct(CODEMENTEE, product, work), pgbench(config, product, "read.sql", variables)));
    }

    private List<Result> booking(BenchmarkConfig config, ServerProcess product, FastApi fastApi, Fixtures fixtures)
            throws IOException, SQLException {
        var work = fixtures.book();
        try (var deferredJobs = product.deferJobs()) {
            return withEcho(config, product, fastApi, work, fixtures.bookingBy(0), List.of(
                    ofProduct(CODEMENTEE, product, work), mailsSent(product, deferredJobs, work),
                    pgbench(config, product, "booking.sql", fixtures.bookingVariables(product))));
        }
    }

    private List<Result> login(BenchmarkConfig config, ServerProcess product, Fixtures fixtures) throws IOException {
        var hashing = InterleavedTrials.measured(
                () -> ProcessStats.cpu(ProcessHandle.current().pid()), null, new HashingTrial());
        return InterleavedTrials.measure(
                List.of(ofProduct(CODEMENTEE, product, fixtures.login()), new Candidate(HASH, hashing)), config);
    }

    /** @param sample the request whose response the echo server returns */
    private List<Result> withEcho(
            BenchmarkConfig config, ServerProcess product, FastApi fastApi, IntFunction<Operation> work,
            Request sample, List<Candidate> others) throws IOException {
        var candidates = new ArrayList<>(others);
        int port = ServerProcess.freePort();
        try (var echo = echo(config, port, HttpConnection.sendOnce(product.port(), sample))) {
            candidates.add(http(ECHO, port, () -> ProcessStats.cpu(echo.pid()), null, work));
            if (fastApi != null) {
                candidates.add(http(FASTAPI, fastApi.port(), () -> ProcessStats.cpuOfFamily(fastApi.pid()),
                        databaseOf(product), work));
            }
            return InterleavedTrials.measure(candidates, config);
        }
    }

    /** Sending a request's mails counts towards its CPU time but not its rate. */
    private static Candidate ofProduct(String name, ServerProcess product, IntFunction<Operation> work) {
        InterleavedTrials.Trial trial = time -> {
            var load = LoadRun.closed(product.port(), InterleavedTrials.CONNECTIONS, time, work);
            product.awaitJobs();
            return new Round(load.rate(), Double.NaN, Double.NaN);
        };
        return new Candidate(
                name, InterleavedTrials.measured(() -> ProcessStats.cpu(product.pid()), databaseOf(product), trial));
    }

    /** The yardsticks store mails but do not send them; this candidate sends them and is reported separately. */
    private static Candidate mailsSent(
            ServerProcess product, ServerProcess.DeferredJobs deferredJobs, IntFunction<Operation> work) {
        var candidate = ofProduct(WITH_MAILS, product, work);
        return new Candidate(WITH_MAILS, time -> {
            try (var _ = deferredJobs.suspended()) {
                return candidate.trial().run(time);
            }
        });
    }

    private static Candidate http(
            String name, int port, Supplier<Duration> cpu, Supplier<Duration> database, IntFunction<Operation> work) {
        return new Candidate(name, InterleavedTrials.measured(cpu, database,
                time -> new Round(LoadRun.closed(port, InterleavedTrials.CONNECTIONS, time, work).rate(), Double.NaN,
                        Double.NaN)));
    }

    private static Candidate pgbench(
            BenchmarkConfig config, ServerProcess product, String script, Map<String, String> variables) {
        boolean installed = Pgbench.isInstalled();
        var trial = installed
                ? new Pgbench(config, product, script, variables) : new JdbcLoop(config, product, script, variables);
        return new Candidate(installed ? PGBENCH : JDBC, InterleavedTrials.measured(null, databaseOf(product), trial));
    }

    private static Supplier<Duration> databaseOf(ServerProcess product) {
        return () -> ProcessStats.cpuOfFamily(product.databasePid());
    }

    private static ChildProcess echo(BenchmarkConfig config, int port, Response response) throws IOException {
        var file = config.scratch("logs").resolve("echo-answer");
        var head = response.head().getBytes(StandardCharsets.ISO_8859_1);
        var whole = Arrays.copyOf(head, head.length + response.body().length);
        System.arraycopy(response.body(), 0, whole, head.length, response.body().length);
        Files.write(file, whole);
        var child = ChildProcess.start(config.scratch("logs").resolve("echo.log"), Map.of(), List.of(
                ServerProcess.java(), "-Xmx288m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                BareHttpServer.class.getName(), Integer.toString(port), file.toString()));
        child.awaitPort(port);
        return child;
    }

    private static List<Result> show(Table table, String call, List<Result> results) {
        for (var result : results) {
            table.row(call, result.name(), Figures.format(result.rate()),
                    Figures.format(result.slowest()) + "–" + Figures.format(result.fastest()),
                    Figures.format(result.cpu()), Figures.format(result.database()));
        }
        return results;
    }

    private static void judgeCompanies(Table targets, List<Result> results) {
        atLeast(targets, "GET /api/companies: FastAPI's CPU over ours", 12,
                cpu(results, FASTAPI) / cpu(results, CODEMENTEE));
        double overEcho = cpu(results, CODEMENTEE) / cpu(results, ECHO);
        targets.row("GET /api/companies: our CPU over a bare echo's", "≤ 3×", Figures.ratio(overEcho),
                Figures.verdict(overEcho, overEcho <= 3));
    }

    private static void judgeRead(Table targets, List<Result> results) {
        atLeast(targets, "an indexed read: FastAPI's CPU over ours", 5,
                cpu(results, FASTAPI) / cpu(results, CODEMENTEE));
        atLeast(targets, "an indexed read: our rate over pgbench's", 0.45,
                rate(results, CODEMENTEE) / pgbenchRate(results));
    }

    private static void judgeBooking(Table targets, List<Result> results) {
        atLeast(targets, "create a request: FastAPI's CPU over ours", 2,
                cpu(results, FASTAPI) / cpu(results, CODEMENTEE));
        double overPgbench = rate(results, CODEMENTEE) / pgbenchRate(results);
        targets.row("create a request: our rate over pgbench's", "no target", Figures.ratio(overPgbench), "–");
    }

    private static void atLeast(Table targets, String what, double wanted, double measured) {
        targets.row(what, "≥ " + Figures.ratio(wanted), Figures.ratio(measured),
                Figures.verdict(measured, measured >= wanted));
    }

    private static double cpu(List<Result> results, String name) {
        return results.stream().filter(result -> result.name().equals(name)).mapToDouble(Result::cpu).findFirst()
                .orElse(Double.NaN);
    }

    /** Returns the rate of pgbench, or of the JDBC loop that replaces it. */
    private static double pgbenchRate(List<Result> results) {
        double rate = rate(results, PGBENCH);
        return Double.isNaN(rate) ? rate(results, JDBC) : rate;
    }

    private static double rate(List<Result> results, String name) {
        return results.stream().filter(result -> result.name().equals(name)).mapToDouble(Result::rate).findFirst()
                .orElse(Double.NaN);
    }
}
