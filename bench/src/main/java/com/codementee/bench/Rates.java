package com.codementee.bench;

import com.codementee.bench.Contest.Contestant;
import com.codementee.bench.Contest.Round;
import com.codementee.bench.Contest.Score;
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

/** How much of each call the server can do, and what one costs, beside its yardsticks. */
final class Rates implements Part {

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
    public List<Table> measure(Setup setup) throws Exception {
        skipped.clear();
        try (var product = Product.startFresh(setup, "rates")) {
            var ground = Ground.prepare(product);
            try (var fastApi = fastApi(setup, product, ground)) {
                return compare(setup, product, ground, fastApi);
            }
        }
    }

    private List<Table> compare(Setup setup, Product product, Ground ground, FastApi fastApi) throws Exception {
        var scores = Table.of("Rates and cost",
                "call", "who", "a second", "slowest–fastest round", "server CPU µs", "PostgreSQL CPU µs");
        var targets = Table.of("Targets of rates", "what", "wanted", "measured", "met");
        judgeCompanies(targets, show(scores, "GET /api/companies", reading(setup, product, fastApi, ground.companies())));
        judgeRead(targets, show(scores, "GET /api/mentee/booking-requests/{id}", indexed(setup, product, fastApi, ground)));
        judgeBooking(targets, show(scores, "POST /api/mentee/booking-request", booking(setup, product, fastApi, ground)));
        show(scores, "POST /api/auth/login", login(setup, product, ground));
        scores.note(CONNECTIONS + " connections, closed loop, medians of " + setup.times(7, 2) + " interleaved rounds.");
        scores.note("Resident after this load: " + Figures.mebibytes(Proc.resident(product.pid())) + ".");
        skipped.forEach(scores::note);
        return List.of(scores, targets);
    }

    private FastApi fastApi(Setup setup, Product product, Ground ground) throws IOException, SQLException {
        if (FastApi.isThere()) return FastApi.start(setup, product, ground.bookingVariables(product));
        skipped.add("FastAPI skipped: its Debian packages are not installed.");
        return null;
    }

    private List<Score> reading(Setup setup, Product product, FastApi fastApi, IntFunction<Work> work) throws IOException {
        return withEcho(setup, product, fastApi, work, Call.get("/api/companies", null), List.of(ofProduct(CODEMENTEE, product, work)));
    }

    private List<Score> indexed(Setup setup, Product product, FastApi fastApi, Ground ground) throws IOException {
        var variables = Map.of("bookings", Integer.toString(Ground.BOOKINGS), "booking_prefix", ground.bookingPrefix());
        var work = ground.oneBooking();
        return withEcho(setup, product, fastApi, work, ground.readOf(1), List.of(
                ofProduct(CODEMENTEE, product, work), pgbench(setup, product, "read.sql", variables)));
    }

    private List<Score> booking(Setup setup, Product product, FastApi fastApi, Ground ground) throws IOException, SQLException {
        var work = ground.book();
        try (var putOff = product.puttingJobsOff()) {
            return withEcho(setup, product, fastApi, work, ground.bookingBy(0), List.of(
                    ofProduct(CODEMENTEE, product, work), mailsSent(product, putOff, work),
                    pgbench(setup, product, "booking.sql", ground.bookingVariables(product))));
        }
    }

    private List<Score> login(Setup setup, Product product, Ground ground) throws IOException {
        var hashing = Contest.measured(() -> Proc.cpu(ProcessHandle.current().pid()), null, new Hashing());
        return Contest.hold(List.of(ofProduct(CODEMENTEE, product, ground.login()), new Contestant(HASH, hashing)), setup);
    }

    /** @param sample a call whose answer the echo server gives */
    private List<Score> withEcho(
            Setup setup, Product product, FastApi fastApi, IntFunction<Work> work, Call sample, List<Contestant> others) throws IOException {
        var contestants = new ArrayList<>(others);
        int port = Product.freePort();
        try (var echo = echo(setup, port, KeepAlive.once(product.port(), sample))) {
            contestants.add(http(ECHO, port, () -> Proc.cpu(echo.pid()), null, work));
            if (fastApi != null) {
                contestants.add(http(FASTAPI, fastApi.port(), () -> Proc.cpuOfFamily(fastApi.pid()), databaseOf(product), work));
            }
            return Contest.hold(contestants, setup);
        }
    }

    /** The mail that a request leads to is part of its cost, but not of its rate. */
    private static Contestant ofProduct(String name, Product product, IntFunction<Work> work) {
        Contest.Turn turn = time -> {
            var load = Load.closed(product.port(), CONNECTIONS, time, work);
            product.awaitJobs();
            return new Round(load.rate(), Double.NaN, Double.NaN);
        };
        return new Contestant(name, Contest.measured(() -> Proc.cpu(product.pid()), databaseOf(product), turn));
    }

    /** Its yardsticks write the mails of a request and leave it at that, and so does the one that is held against them. */
    private static Contestant mailsSent(Product product, Product.PuttingOff putOff, IntFunction<Work> work) {
        var asEver = ofProduct(WITH_MAILS, product, work);
        return new Contestant(WITH_MAILS, time -> {
            try (var _ = putOff.suspended()) {
                return asEver.turn().take(time);
            }
        });
    }

    private static Contestant http(String name, int port, Supplier<Duration> cpu, Supplier<Duration> database, IntFunction<Work> work) {
        return new Contestant(name, Contest.measured(cpu, database,
                time -> new Round(Load.closed(port, CONNECTIONS, time, work).rate(), Double.NaN, Double.NaN)));
    }

    private static Contestant pgbench(Setup setup, Product product, String script, Map<String, String> variables) {
        boolean there = Pgbench.isThere();
        var turn = there ? new Pgbench(setup, product, script, variables) : new JdbcLoop(setup, product, script, variables);
        return new Contestant(there ? PGBENCH : JDBC, Contest.measured(null, databaseOf(product), turn));
    }

    private static Supplier<Duration> databaseOf(Product product) {
        return () -> Proc.cpuOfFamily(product.databasePid());
    }

    private static Child echo(Setup setup, int port, Answer answer) throws IOException {
        var file = setup.scratch("logs").resolve("echo-answer");
        var head = answer.head().getBytes(StandardCharsets.ISO_8859_1);
        var whole = Arrays.copyOf(head, head.length + answer.body().length);
        System.arraycopy(answer.body(), 0, whole, head.length, answer.body().length);
        Files.write(file, whole);
        var child = Child.start(setup.scratch("logs").resolve("echo.log"), Map.of(), List.of(
                Product.java(), "-Xmx256m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                EchoServer.class.getName(), Integer.toString(port), file.toString()));
        child.awaitPort(port);
        return child;
    }

    private static List<Score> show(Table table, String call, List<Score> scores) {
        for (var score : scores) {
            table.row(call, score.name(), Figures.show(score.rate()),
                    Figures.show(score.slowest()) + "–" + Figures.show(score.fastest()),
                    Figures.show(score.cpu()), Figures.show(score.database()));
        }
        return scores;
    }

    private static void judgeCompanies(Table targets, List<Score> scores) {
        atLeast(targets, "GET /api/companies: FastAPI's CPU over ours", 8, cpu(scores, FASTAPI) / cpu(scores, CODEMENTEE));
        double overEcho = cpu(scores, CODEMENTEE) / cpu(scores, ECHO);
        targets.row("GET /api/companies: our CPU over a bare echo's", "≤ 3.5×", Figures.times(overEcho), Figures.met(overEcho, overEcho <= 3.5));
    }

    private static void judgeRead(Table targets, List<Score> scores) {
        atLeast(targets, "an indexed read: FastAPI's CPU over ours", 5, cpu(scores, FASTAPI) / cpu(scores, CODEMENTEE));
        atLeast(targets, "an indexed read: our rate over pgbench's", 0.4, rate(scores, CODEMENTEE) / pgbenchRate(scores));
    }

    private static void judgeBooking(Table targets, List<Score> scores) {
        atLeast(targets, "create a request: FastAPI's CPU over ours", 3, cpu(scores, FASTAPI) / cpu(scores, CODEMENTEE));
        atLeast(targets, "create a request: our rate over pgbench's", 0.6, rate(scores, CODEMENTEE) / pgbenchRate(scores));
    }

    private static void atLeast(Table targets, String what, double wanted, double measured) {
        targets.row(what, "≥ " + Figures.times(wanted), Figures.times(measured), Figures.met(measured, measured >= wanted));
    }

    private static double cpu(List<Score> scores, String name) {
        return scores.stream().filter(score -> score.name().equals(name)).mapToDouble(Score::cpu).findFirst().orElse(Double.NaN);
    }

    /** Or that of its stand-in. */
    private static double pgbenchRate(List<Score> scores) {
        double rate = rate(scores, PGBENCH);
        return Double.isNaN(rate) ? rate(scores, JDBC) : rate;
    }

    private static double rate(List<Score> scores, String name) {
        return scores.stream().filter(score -> score.name().equals(name)).mapToDouble(Score::rate).findFirst().orElse(Double.NaN);
    }
}
