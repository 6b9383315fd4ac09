package com.codementee.bench.process;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.http.HttpConnection;
import com.codementee.bench.http.Request;
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

/** The server as {@code ./codementee run} starts it, in demo mode, without rate limits, with its own data directory. */
public final class ServerProcess implements AutoCloseable {

    public static final String SECRET = secret();
    private static final Duration MAX_START = Duration.ofMinutes(3);
    private static final Duration MAX_JOB_WAIT = Duration.ofMinutes(5);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(2);
    private static final Request HEALTH = Request.get("/api/health", null);

    private static final String DEFER_JOBS = """
        CREATE OR REPLACE FUNCTION defer_job() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                NEW.execution_time := NEW.execution_time + interval '100 years';
                RETURN NEW;
            END $$;
        CREATE TRIGGER defer_job BEFORE INSERT ON scheduled_tasks FOR EACH ROW EXECUTE FUNCTION defer_job()
        """;

    private final ChildProcess child;
    private final Path home;
    private final int port;
    private final Duration timeToHealthy;

    private ServerProcess(ChildProcess child, Path home, int port, Duration timeToHealthy) {
        this.child = child;
        this.home = home;
        this.port = port;
        this.timeToHealthy = timeToHealthy;
    }

    /** Starts the server with a fresh data directory, which {@link #close} removes. */
    public static ServerProcess startFresh(BenchmarkConfig config, String name) throws IOException {
        return startFresh(config, name, config.jvm());
    }

    /** Starts the server with a fresh data directory and these JVM options instead of the launcher's. */
    public static ServerProcess startFresh(BenchmarkConfig config, String name, List<String> jvm) throws IOException {
        return start(config, config.scratch("homes").resolve(name + "-" + System.nanoTime()), jvm, Map.of());
    }

    /** Starts the server with a new or existing data directory and waits until it is healthy. */
    public static ServerProcess start(
            BenchmarkConfig config, Path home, List<String> jvm, Map<String, String> environment) throws IOException {
        int port = freePort();
        var settings = new HashMap<>(Map.of(
                "PORT", Integer.toString(port),
                "CODEMENTEE_HOME", home.toString(),
                "CODEMENTEE_WEB", config.web().toString(),
                "JWT_SECRET", SECRET,
                "JWT_ACCESS_TTL", "24h",
                "RATE_LIMITS", "off"));
        settings.putAll(environment);
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(jvm);
        command.addAll(List.of("-jar", config.app().resolve("codementee.jar").toString()));
        long startedAt = System.nanoTime();
        var child = ChildProcess.start(config.scratch("logs").resolve(home.getFileName() + ".log"), settings, command);
        try {
            awaitHealth(child, port);
            return new ServerProcess(child, home, port, Duration.ofNanos(System.nanoTime() - startedAt));
        } catch (IOException | RuntimeException problem) {
            child.close();
            throw problem;
        }
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return child.pid();
    }

    /** Returns the time from the process start to the first healthy response. */
    public Duration timeToHealthy() {
        return timeToHealthy;
    }

    public long databasePid() {
        return Long.parseLong(postmaster(0));
    }

    public int databasePort() {
        return Integer.parseInt(postmaster(3));
    }

    public String databasePassword() throws IOException {
        return Files.readString(home.resolve("postgres-password")).strip();
    }

    /** Opens a connection to the server's embedded database. */
    public Connection database() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/postgres?reWriteBatchedInserts=true", "codementee",
                databasePassword());
    }

    /** Waits until all mail has been sent. */
    public void awaitJobs() throws IOException {
        long deadline = System.nanoTime() + MAX_JOB_WAIT.toNanos();
        try (var database = database();
                var statement = database.prepareStatement("SELECT EXISTS (SELECT FROM scheduled_tasks WHERE task_name = 'send-mail' AND execution_time <= now())")) {
            while (System.nanoTime() < deadline) {
                try (var rows = statement.executeQuery()) {
                    if (rows.next() && !rows.getBoolean(1)) return;
                }
                LockSupport.parkNanos(50_000_000);
            }
            throw new BenchmarkException(
                    "Mail is still unsent " + MAX_JOB_WAIT.toMinutes() + " minutes after the load");
        } catch (SQLException problem) {
            throw new IOException(problem);
        }
    }

    /** Until closed, new jobs are scheduled a hundred years later, so the server does not run them. */
    public DeferredJobs deferJobs() throws IOException {
        execute(DEFER_JOBS);
        return new DeferredJobs(this);
    }

    public record DeferredJobs(ServerProcess product) implements AutoCloseable {

        /** Until closed, jobs are scheduled normally again. */
        public Suspended suspended() throws IOException {
            product.execute("ALTER TABLE scheduled_tasks DISABLE TRIGGER defer_job");
            return () -> product.execute("ALTER TABLE scheduled_tasks ENABLE TRIGGER defer_job");
        }

        @Override
        public void close() throws IOException {
            product.execute("DROP TRIGGER defer_job ON scheduled_tasks");
        }
    }

    public interface Suspended extends AutoCloseable {
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

    /** Ends the server without a chance to finish anything, like a power failure, and keeps the data directory. */
    public void kill() {
        child.kill();
    }

    /** Stops the server and keeps the data directory for another start. */
    public void stop() {
        child.close();
    }

    @Override
    public void close() {
        stop();
        remove(home);
    }

    public static void remove(Path folder) {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void awaitHealth(ChildProcess child, int port) throws IOException {
        long deadline = System.nanoTime() + MAX_START.toNanos();
        while (System.nanoTime() < deadline) {
            child.requireAlive();
            try (var line = new HttpConnection(port)) {
                if (line.exchange(HEALTH).status() == 200) return;
            } catch (IOException _) {
                // not listening yet
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
        throw new BenchmarkException("The server did not become healthy within " + MAX_START.toMinutes() + " minutes");
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
