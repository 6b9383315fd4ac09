package com.codementee.bench;

import com.codementee.bench.RoundRobin.Candidate;
import com.codementee.bench.RoundRobin.Round;
import com.codementee.bench.RoundRobin.Result;
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

/** Measures requests a second and CPU per request of typical routes, beside the yardsticks. */
final class ThroughputBenchmark implements Benchmark {

    static final int CONNECTIONS = 16;
    private static final String CODEMENTEE = "codementee";
    private static final String WITH_MAILS = "codementee, mails sent as well";
    private static final String ECHO = "echo, same bytes";
    private static final String PGBENCH = "pgbench, same statements";
    private static final String JDBC = "JDBC loop, same statements";
    private static final String FASTAPI = "FastAPI";
    private static final String HASH = "the hash alone";

    private final List<String> skipped = new ArrayList<>();

    @Override
    public List<Table> measure(BenchmarkConfig setup) throws Exception {
        skipped.clear();
        try (var product = ServerProcess.startFresh(setup, "rates")) {
            var fixtures = Fixtures.prepare(product);
            try (var fastApi = fastApi(setup, product, fixtures)) {
                return compare(setup, product, fixtures, fastApi);
            }
        }
    }

    private List<Table> compare(BenchmarkConfig setup, ServerProcess product, Fixtures fixtures, FastApi fastApi) throws Exception {
        var scores = Table.of("Rates and cost",
                "call", "who", "a second", "slowest–fastest round", "server CPU µs", "PostgreSQL CPU µs");
        var targets = Table.of("Targets of rates", "what", "wanted", "measured", "met");
        judgeCompanies(targets, show(scores, "GET /api/companies", reading(setup, product, fastApi, fixtures.companies())));
        judgeRead(targets, show(scores, "GET /api/mentee/booking-requests/{id}", indexed(setup, product, fastApi, fixtures)));
        judgeBooking(targets, show(scores, "POST /api/mentee/booking-request", booking(setup, product, fastApi, fixtures)));
        show(scores, "POST /api/auth/login", login(setup, product, fixtures));
        scores.note(CONNECTIONS + " connections, closed loop, medians of " + setup.times(7, 2) + " interleaved rounds.");
        scores.note("Resident after this load: " + Figures.mebibytes(ProcessStats.resident(product.pid())) + ".");
        skipped.forEach(scores::note);
        return List.of(scores, targets);
    }

    private FastApi fastApi(BenchmarkConfig setup, ServerProcess product, Fixtures fixtures) throws IOException, SQLException {
        if (FastApi.isInstalled()) return FastApi.start(setup, product, fixtures.bookingVariables(product));
        skipped.add("FastAPI skipped: its Debian packages are not installed.");
        return null;
    }

    private List<Result> reading(BenchmarkConfig setup, ServerProcess product, FastApi fastApi, IntFunction<Operation> work) throws IOException {
        return withEcho(setup, product, fastApi, work, Request.get("/api/companies", null), List.of(ofProduct(CODEMENTEE, product, work)));
    }

    private List<Result> indexed(BenchmarkConfig setup, ServerProcess product, FastApi fastApi, Fixtures fixtures) throws IOException {
        var variables = Map.of("bookings", Integer.toString(Fixtures.BOOKINGS), "booking_prefix", fixtures.bookingPrefix());
        var work = fixtures.oneBooking();
        return withEcho(setup, product, fastApi, work, fixtures.readOf(1), List.of(
                ofProduct(CODEMENTEE, product, work), pgbench(setup, product, "read.sql", variables)));
    }

    private List<Result> booking(BenchmarkConfig setup, ServerProcess product, FastApi fastApi, Fixtures fixtures) throws IOException, SQLException {
        var work = fixtures.book();
        try (var putOff = product.deferJobs()) {
            return withEcho(setup, product, fastApi, work, fixtures.bookingBy(0), List.of(
                    ofProduct(CODEMENTEE, product, work), mailsSent(product, putOff, work),
                    pgbench(setup, product, "booking.sql", fixtures.bookingVariables(product))));
        }
    }

    private List<Result> login(BenchmarkConfig setup, ServerProcess product, Fixtures fixtures) throws IOException {
        var hashing = RoundRobin.measured(() -> ProcessStats.cpu(ProcessHandle.current().pid()), null, new HashingTrial());
        return RoundRobin.measure(List.of(ofProduct(CODEMENTEE, product, fixtures.login()), new Candidate(HASH, hashing)), setup);
    }

    /** @param sample the request whose response the echo server sends */
    private List<Result> withEcho(
            BenchmarkConfig setup, ServerProcess product, FastApi fastApi, IntFunction<Operation> work, Request sample, List<Candidate> others) throws IOException {
        var contestants = new ArrayList<>(others);
        int port = ServerProcess.freePort();
        try (var echo = echo(setup, port, HttpConnection.once(product.port(), sample))) {
            contestants.add(http(ECHO, port, () -> ProcessStats.cpu(echo.pid()), null, work));
            if (fastApi != null) {
                contestants.add(http(FASTAPI, fastApi.port(), () -> ProcessStats.cpuOfFamily(fastApi.pid()), databaseOf(product), work));
            }
            return RoundRobin.measure(contestants, setup);
        }
    }

    /** Sending the mails of a request counts in its CPU time, and not in its rate. */
    private static Candidate ofProduct(String name, ServerProcess product, IntFunction<Operation> work) {
        RoundRobin.Trial turn = time -> {
            var load = LoadRun.closed(product.port(), CONNECTIONS, time, work);
            product.awaitJobs();
            return new Round(load.rate(), Double.NaN, Double.NaN);
        };
        return new Candidate(name, RoundRobin.measured(() -> ProcessStats.cpu(product.pid()), databaseOf(product), turn));
    }

    /** The yardsticks store mails and do not send them; this candidate sends them and is reported apart. */
    private static Candidate mailsSent(ServerProcess product, ServerProcess.DeferredJobs putOff, IntFunction<Operation> work) {
        var asEver = ofProduct(WITH_MAILS, product, work);
        return new Candidate(WITH_MAILS, time -> {
            try (var _ = putOff.suspended()) {
                return asEver.turn().take(time);
            }
        });
    }

    private static Candidate http(String name, int port, Supplier<Duration> cpu, Supplier<Duration> database, IntFunction<Operation> work) {
        return new Candidate(name, RoundRobin.measured(cpu, database,
                time -> new Round(LoadRun.closed(port, CONNECTIONS, time, work).rate(), Double.NaN, Double.NaN)));
    }

    private static Candidate pgbench(BenchmarkConfig setup, ServerProcess product, String script, Map<String, String> variables) {
        boolean there = Pgbench.isInstalled();
        var turn = there ? new Pgbench(setup, product, script, variables) : new JdbcLoop(setup, product, script, variables);
        return new Candidate(there ? PGBENCH : JDBC, RoundRobin.measured(null, databaseOf(product), turn));
    }

    private static Supplier<Duration> databaseOf(ServerProcess product) {
        return () -> ProcessStats.cpuOfFamily(product.databasePid());
    }

    private static ChildProcess echo(BenchmarkConfig setup, int port, Response response) throws IOException {
        var file = setup.scratch("logs").resolve("echo-answer");
        var head = response.head().getBytes(StandardCharsets.ISO_8859_1);
        var whole = Arrays.copyOf(head, head.length + response.body().length);
        System.arraycopy(response.body(), 0, whole, head.length, response.body().length);
        Files.write(file, whole);
        var child = ChildProcess.start(setup.scratch("logs").resolve("echo.log"), Map.of(), List.of(
                ServerProcess.java(), "-Xmx256m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                EchoServer.class.getName(), Integer.toString(port), file.toString()));
        child.awaitPort(port);
        return child;
    }

    private static List<Result> show(Table table, String call, List<Result> scores) {
        for (var score : scores) {
            table.row(call, score.name(), Figures.show(score.rate()),
                    Figures.show(score.slowest()) + "–" + Figures.show(score.fastest()),
                    Figures.show(score.cpu()), Figures.show(score.database()));
        }
        return scores;
    }

    private static void judgeCompanies(Table targets, List<Result> scores) {
        atLeast(targets, "GET /api/companies: FastAPI's CPU over ours", 8, cpu(scores, FASTAPI) / cpu(scores, CODEMENTEE));
        double overEcho = cpu(scores, CODEMENTEE) / cpu(scores, ECHO);
        targets.row("GET /api/companies: our CPU over a bare echo's", "≤ 3.5×", Figures.times(overEcho), Figures.met(overEcho, overEcho <= 3.5));
    }

    private static void judgeRead(Table targets, List<Result> scores) {
        atLeast(targets, "an indexed read: FastAPI's CPU over ours", 5, cpu(scores, FASTAPI) / cpu(scores, CODEMENTEE));
        atLeast(targets, "an indexed read: our rate over pgbench's", 0.4, rate(scores, CODEMENTEE) / pgbenchRate(scores));
    }

    private static void judgeBooking(Table targets, List<Result> scores) {
        atLeast(targets, "create a request: FastAPI's CPU over ours", 3, cpu(scores, FASTAPI) / cpu(scores, CODEMENTEE));
        atLeast(targets, "create a request: our rate over pgbench's", 0.6, rate(scores, CODEMENTEE) / pgbenchRate(scores));
    }

    private static void atLeast(Table targets, String what, double wanted, double measured) {
        targets.row(what, "≥ " + Figures.times(wanted), Figures.times(measured), Figures.met(measured, measured >= wanted));
    }

    private static double cpu(List<Result> scores, String name) {
        return scores.stream().filter(score -> score.name().equals(name)).mapToDouble(Result::cpu).findFirst().orElse(Double.NaN);
    }

    /** The rate of pgbench, or of the JDBC loop that stands in for it. */
    private static double pgbenchRate(List<Result> scores) {
        double rate = rate(scores, PGBENCH);
        return Double.isNaN(rate) ? rate(scores, JDBC) : rate;
    }

    private static double rate(List<Result> scores, String name) {
        return scores.stream().filter(score -> score.name().equals(name)).mapToDouble(Result::rate).findFirst().orElse(Double.NaN);
    }
}
