package com.codementee.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The product as {@code ./codementee run} starts it, in demo mode and without limits, on a home of its own. */
final class Product implements AutoCloseable {

    static final String SECRET = secret();
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_WORK = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofMillis(2);
    private static final Call HEALTH = Call.get("/api/health", null);

    private static final String PUT_OFF = """
        CREATE OR REPLACE FUNCTION put_off() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                NEW.execution_time := NEW.execution_time + interval '100 years';
                RETURN NEW;
            END $$;
        CREATE TRIGGER put_off BEFORE INSERT ON scheduled_tasks FOR EACH ROW EXECUTE FUNCTION put_off()
        """;

    private final Child child;
    private final Path home;
    private final int port;
    private final Duration firstAnswer;

    private Product(Child child, Path home, int port, Duration firstAnswer) {
        this.child = child;
        this.home = home;
        this.port = port;
        this.firstAnswer = firstAnswer;
    }

    /** Starts it on a fresh home, which is removed in the end. */
    static Product startFresh(Setup setup, String name) throws IOException {
        return start(setup, setup.scratch("homes").resolve(name + "-" + System.nanoTime()), setup.jvm(), Map.of());
    }

    /** Starts it on a home, new or not, and waits until it says that it is healthy. */
    static Product start(Setup setup, Path home, List<String> jvm, Map<String, String> environment) throws IOException {
        int port = freePort();
        var settings = new HashMap<>(Map.of(
                "PORT", Integer.toString(port),
                "CODEMENTEE_HOME", home.toString(),
                "CODEMENTEE_WEB", setup.web().toString(),
                "JWT_SECRET", SECRET,
                "JWT_ACCESS_TTL", "24h",
                "RATE_LIMITS", "off"));
        settings.putAll(environment);
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(jvm);
        command.addAll(List.of("-jar", setup.app().resolve("codementee.jar").toString()));
        long begun = System.nanoTime();
        var child = Child.start(setup.scratch("logs").resolve(home.getFileName() + ".log"), settings, command);
        try {
            awaitHealth(child, port);
            return new Product(child, home, port, Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException | RuntimeException problem) {
            child.close();
            throw problem;
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return child.pid();
    }

    /** From the start of the process to the first answer that says healthy. */
    Duration firstAnswer() {
        return firstAnswer;
    }

    long databasePid() {
        return Long.parseLong(postmaster(0));
    }

    int databasePort() {
        return Integer.parseInt(postmaster(3));
    }

    String databasePassword() throws IOException {
        return Files.readString(home.resolve("postgres-password")).strip();
    }

    /** A connection to its embedded database. */
    Connection database() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/postgres?reWriteBatchedInserts=true", "codementee", databasePassword());
    }

    /** Until the work that requests left behind, mail above all, is done. */
    void awaitJobs() throws IOException {
        long deadline = System.nanoTime() + LONGEST_WORK.toNanos();
        try (var database = database();
                var statement = database.prepareStatement("SELECT EXISTS (SELECT FROM scheduled_tasks WHERE task_name = 'send-mail' AND execution_time <= now())")) {
            while (System.nanoTime() < deadline) {
                try (var rows = statement.executeQuery()) {
                    if (rows.next() && !rows.getBoolean(1)) return;
                }
                LockSupport.parkNanos(50_000_000);
            }
            throw new Failed("Mail is still unsent " + LONGEST_WORK.toMinutes() + " minutes after the load");
        } catch (SQLException problem) {
            throw new IOException(problem);
        }
    }

    /** From here to its end, work that anybody leaves behind is planned for a hundred years later, so that nobody begins it. */
    PuttingOff puttingJobsOff() throws IOException {
        execute(PUT_OFF);
        return new PuttingOff(this);
    }

    record PuttingOff(Product product) implements AutoCloseable {

        /** From here to its end, all is as ever. */
        Suspended suspended() throws IOException {
            product.execute("ALTER TABLE scheduled_tasks DISABLE TRIGGER put_off");
            return () -> product.execute("ALTER TABLE scheduled_tasks ENABLE TRIGGER put_off");
        }

        @Override
        public void close() throws IOException {
            product.execute("DROP TRIGGER put_off ON scheduled_tasks");
        }
    }

    interface Suspended extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    private void execute(String sql) throws IOException {
        try (var database = database(); var statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw new IOException(problem);
        }
    }

    /** Stops it and leaves the home for another start. */
    void stop() {
        child.close();
    }

    @Override
    public void close() {
        stop();
        remove(home);
    }

    static void remove(Path folder) {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void awaitHealth(Child child, int port) throws IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < deadline) {
            child.requireAlive();
            try (var line = new KeepAlive(port)) {
                if (line.exchange(HEALTH).status() == 200) return;
            } catch (IOException _) {
                // not there yet
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        throw new Failed("The server did not become healthy within " + LONGEST_START.toMinutes() + " minutes");
    }

    private String postmaster(int line) {
        try {
            return Files.readAllLines(home.resolve("data/postmaster.pid")).get(line);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String secret() {
        var bytes = new byte[48];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
