package com.codementee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.Codementee;
import com.codementee.support.ApiClient;
import com.codementee.support.TestApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server in a process of its own, so that a test can kill it. */
final class NodeProcess implements AutoCloseable {

    private static final long START_LIMIT = TimeUnit.SECONDS.toNanos(90);

    private final Process process;
    private final Path log;
    private final int port;

    private NodeProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts the server and returns at once. */
    static NodeProcess start(Map<String, String> settings) throws IOException {
        int port = NginxProcess.freePort();
        var home = TestApp.newHome();
        var log = home.resolve("server.log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), Codementee.class.getName());
        builder.environment().keySet().retainAll(Set.of("PATH", "LC_ALL", "LANG"));
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("CODEMENTEE_HOME", home.toString());
        builder.environment().putAll(settings);
        return new NodeProcess(builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log, port);
    }

    void awaitReady() throws IOException {
        long deadline = System.nanoTime() + START_LIMIT;
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                if (client().get("/api/health").status() == 200) return;
            } catch (UncheckedIOException _) {
                // not listening yet
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(Files.readString(log)).as("the node does not start").isEmpty();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    ApiClient client() {
        return new ApiClient(address(), Map.of());
    }

    /** Kills the process without a chance to finish anything, as {@code kill -9} does, and waits for its end. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
