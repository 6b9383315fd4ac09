package com.codementee.bench.drill;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.http.HttpConnection;
import com.codementee.bench.http.Request;
import com.codementee.bench.process.ChildProcess;
import com.codementee.bench.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The drill of {@code ./codementee drill}: on a scratch home and under a steady load it kills the server, PostgreSQL
 * and Redis, lets mail and the payment provider fail, and restores a backup. Exit status 1 if anything acknowledged was
 * lost.
 */
public final class Drill implements AutoCloseable {

    private static final Path REDIS = Path.of("/usr/bin/redis-server");
    /** The server accepts one registration a second from an address. */
    static final Duration REGISTRATION_INTERVAL = Duration.ofMillis(1_100);
    private static final Duration OBSERVED = Duration.ofSeconds(5);

    private final BenchmarkConfig config;
    private final Path home;
    private final Map<String, String> settings;
    private final int redisPort;
    private ChildProcess redis;
    private ServerProcess server;
    private boolean lossless = true;

    private Drill(BenchmarkConfig config) throws IOException {
        this.config = config;
        this.home = config.scratch("homes").resolve("drill-" + System.nanoTime());
        this.redisPort = ServerProcess.freePort();
        boolean hasRedis = Files.isExecutable(REDIS);
        this.settings = hasRedis
                ? Map.of("RATE_LIMITS", "on", "REDIS_URL", "redis://127.0.0.1:" + redisPort) : Map.of();
        if (hasRedis) startRedis();
        this.server = ServerProcess.start(config, home, config.jvm(), settings);
    }

    public static void main(String[] arguments) throws IOException {
        try (var drill = new Drill(BenchmarkConfig.fromSystemProperties(false))) {
            drill.run();
            System.exit(drill.lossless ? 0 : 1);
        }
    }

    private void run() throws IOException {
        print("what failed", "back after", "refused", "slowest write", "acknowledged and lost");
        try (var load = DurabilityWorkload.start(() -> server.port())) {
            killServer(load);
            killPostgres(load);
            if (redis == null) System.out.println("Redis: left out, there is no " + REDIS);
            else killRedis(load);
            failMail();
            failPayments();
            restoreBackup(load);
        }
    }

    private interface Failure {
        void cause() throws IOException;
    }

    private void killServer(DurabilityWorkload load) throws IOException {
        measure("the server (kill -9)", load, () -> {
            server.kill();
            server = ServerProcess.start(config, home, config.jvm(), settings);
        });
    }

    private void killPostgres(DurabilityWorkload load) throws IOException {
        measure("PostgreSQL (kill -9)", load, () -> ProcessHandle.of(server.databasePid())
                .orElseThrow(() -> new BenchmarkException("PostgreSQL does not run")).destroyForcibly());
    }

    private void killRedis(DurabilityWorkload load) throws IOException {
        measure("Redis (kill)", load, () -> redis.close());
        startRedis();
    }

    private void startRedis() throws IOException {
        redis = ChildProcess.start(config.scratch("logs").resolve("redis.log"), Map.of(), List.of(
                REDIS.toString(), "--port", Integer.toString(redisPort), "--bind", "127.0.0.1", "--save", ""));
        redis.awaitPort(redisPort);
    }

    /** Causes a failure, and reports when writes succeed again and whether all acknowledged ones are there. */
    private void measure(String what, DurabilityWorkload load, Failure failure) throws IOException {
        load.reset();
        long since = System.nanoTime();
        var before = load.acknowledged();
        failure.cause();
        // A write that was acknowledged right before the failure must not count as the recovery.
        LockSupport.parkNanos(OBSERVED.toNanos() / 10);
        var back = load.awaitSuccess(System.nanoTime());
        var total = Duration.ofNanos(System.nanoTime() - since);
        LockSupport.parkNanos(OBSERVED.toNanos());
        long lost = load.behind(before);
        lossless &= lost == 0;
        var outcome = load.outcome();
        boolean interrupted = outcome.refused() > 0;
        print(what, interrupted ? seconds(total) : "at once, " + seconds(back), Long.toString(outcome.refused()),
                seconds(outcome.slowest()), Long.toString(lost));
    }

    private void failMail() throws IOException {
        fault("mail", 2);
        long since = System.nanoTime();
        var address = "mail-" + since + "@people.example";
        send(Request.post("/api/auth/register-free", null, "{\"name\":\"Drill\",\"email\":\"" + address
                + "\",\"password\":\"correct horse battery\"}", 201));
        await("a mail", Duration.ofMillis(100), () -> send(Request.get("/__sandbox/mail?to=" + address, null)).contains("\"subject\""));
        print("mail, twice", seconds(Duration.ofNanos(System.nanoTime() - since)), "", "", "");
    }

    private void failPayments() throws IOException {
        var body = "{\"name\":\"Drill\",\"email\":\"pay-" + System.nanoTime()
                + "@people.example\",\"password\":\"correct horse battery\",\"plan_id\":\"growth\"}";
        fault("razorpay", 1);
        long since = System.nanoTime();
        int[] refused = {0};
        await("an order", REGISTRATION_INTERVAL, () -> {
            try (var http = new HttpConnection(server.port())) {
                boolean made = http.exchange(Request.post("/api/auth/register", null, body, 201)).status() == 201;
                if (!made) refused[0]++;
                return made;
            }
        });
        print("the payment provider, once", seconds(Duration.ofNanos(System.nanoTime() - since)),
                Integer.toString(refused[0]), "", "");
    }

    /** The backup is made under load, restored elsewhere, and compared with what was acknowledged before it. */
    private void restoreBackup(DurabilityWorkload load) throws IOException {
        var file = config.scratch("homes").resolve("drill.backup");
        var before = load.acknowledged();
        command(home, "backup", file.toString());
        load.close();
        server.stop();
        var empty = config.scratch("homes").resolve("drill-restored-" + System.nanoTime());
        long since = System.nanoTime();
        command(empty, "restore", file.toString());
        server = ServerProcess.start(config, empty, config.jvm(), settings);
        var total = Duration.ofNanos(System.nanoTime() - since);
        long lost = load.behind(before);
        lossless &= lost == 0;
        print("everything; the backup is restored", seconds(total), "", "", Long.toString(lost));
        Files.delete(file);
        ServerProcess.remove(home);
    }

    private void command(Path of, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(ServerProcess.java()));
        line.addAll(config.jvm());
        line.addAll(List.of("-jar", config.app().resolve("codementee.jar").toString()));
        line.addAll(List.of(arguments));
        try (var run = ChildProcess.start(config.scratch("logs").resolve("drill-" + arguments[0] + ".log"),
                Map.of("CODEMENTEE_HOME", of.toString()), line)) {
            run.awaitExit(Duration.ofMinutes(3));
        }
    }

    private void fault(String target, int count) throws IOException {
        send(Request.post("/__sandbox/faults", null,
                "{\"target\":\"" + target + "\",\"kind\":\"down\",\"count\":" + count + "}", 200));
    }

    private String send(Request request) throws IOException {
        return HttpConnection.sendOnce(server.port(), request).text();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(String what, Duration interval, Condition condition) throws IOException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) throw new BenchmarkException("There is not " + what + " in two minutes");
            LockSupport.parkNanos(interval.toNanos());
        }
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private static void print(String... cells) {
        System.out.println(String.join(" | ", Stream.of("%-36s", "%-14s", "%-8s", "%-14s", "%s").toList())
                .formatted((Object[]) cells));
    }

    @Override
    public void close() {
        server.close();
        if (redis != null) redis.close();
    }
}
