package com.codementee.bench.process;

import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.http.HttpConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A child process with a clean environment. It is stopped when this process ends, if not earlier. */
public final class ChildProcess implements AutoCloseable {

    private static final Set<ChildProcess> RUNNING = ConcurrentHashMap.newKeySet();
    private static final int STOP_TIMEOUT_SECONDS = 30;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(ChildProcess::close), "children"));
    }

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts the process without this environment's settings, in particular without a real database. */
    public static ChildProcess start(Path log, Map<String, String> environment, List<String> command)
            throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().retainAll(Set.of("PATH", "LANG", "TMPDIR"));
        builder.environment().putAll(environment);
        var child = new ChildProcess(builder.start(), log);
        RUNNING.add(child);
        return child;
    }

    public long pid() {
        return process.pid();
    }

    /** @throws BenchmarkException with the end of the log if the process has ended */
    public void requireAlive() throws IOException {
        if (!process.isAlive()) throw new BenchmarkException("A server ended: " + logTail());
    }

    /** @throws BenchmarkException if the process takes longer or its exit code is not 0 */
    public void awaitExit(Duration timeout) throws IOException {
        try {
            if (process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0) return;
            throw new BenchmarkException("A program failed: " + logTail());
        } catch (InterruptedException _) {
            throw new BenchmarkException("Interrupted");
        }
    }

    /** Waits until the process accepts connections. */
    public void awaitPort(int port) throws IOException {
        while (true) {
            requireAlive();
            try (var _ = new HttpConnection(port)) {
                return;
            } catch (IOException _) {
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        RUNNING.remove(this);
    }

    /** Ends the process at once (SIGKILL) and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
        RUNNING.remove(this);
    }

    private String logTail() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }
}
