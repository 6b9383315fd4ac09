package com.codementee.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built server as a process, in demo mode with its own data directory. Tests can kill and restart it. */
final class Server implements AutoCloseable {

    private static final Duration MAX_START = Duration.ofMinutes(2);
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path home;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    private Server(Path home, int port, Map<String, String> environment) {
        this.home = home;
        this.port = port;
        this.environment = environment;
    }

    /** Starts a server on a fresh home below {@code target} and waits until it is healthy. */
    static Server startFresh(String name, Map<String, String> environment) {
        try {
            var home = CHECKOUT.resolve("e2e/target/homes").resolve(name + "-" + System.nanoTime());
            Files.createDirectories(home);
            var server = new Server(home, freePort(), environment);
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Starts the process on this home and waits until it is healthy. */
    void start() {
        try {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx384m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    CHECKOUT.resolve("server/target/codementee.jar").toString()));
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(Map.of(
                    "PORT", Integer.toString(port),
                    "CODEMENTEE_HOME", home.toString(),
                    "CODEMENTEE_WEB", CHECKOUT.resolve("web/dist").toString(),
                    "RATE_LIMITS", "off"));
            builder.environment().putAll(environment);
            process = builder.start();
            awaitHealthy();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills the process without running shutdown hooks, like a power failure. */
    void kill() {
        try {
            process.destroyForcibly();
            if (!process.waitFor(30, TimeUnit.SECONDS)) throw new IllegalStateException("The server survived SIGKILL");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills the process and starts it again on the same home. */
    void crashAndRestart() {
        kill();
        start();
    }

    URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    Path log() {
        return home.resolve("server.log");
    }

    /** Runs a query that returns a single number. */
    long count(String sql) {
        try (var connection = DriverManager.getConnection(jdbcUrl(), "codementee", password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) kill();
            deleteHome();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes everything except the log, which helps to diagnose failures. */
    private void deleteHome() {
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(home) && !file.equals(log())) Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String jdbcUrl() throws IOException {
        var postgresPort = Files.readAllLines(home.resolve("data/postmaster.pid")).get(3);
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/postgres";
    }

    private String password() throws IOException {
        return Files.readString(home.resolve("postgres-password")).strip();
    }

    private void awaitHealthy() throws IOException {
        long deadline = System.nanoTime() + MAX_START.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (healthy()) return;
            pause();
        }
        throw new IllegalStateException("The server did not become healthy:\n" + Files.readString(log()));
    }

    private boolean healthy() {
        try {
            var request = HttpRequest.newBuilder(url("/api/health")).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void pause() {
        try {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
