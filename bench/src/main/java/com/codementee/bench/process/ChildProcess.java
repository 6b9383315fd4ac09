package com.codementee.bench;

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

/** A child process with a clean environment. It is stopped at the latest when this process ends. */
final class ChildProcess implements AutoCloseable {

    private static final Set<ChildProcess> LIVING = ConcurrentHashMap.newKeySet();
    private static final int STOP_TIMEOUT_SECONDS = 30;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> LIVING.forEach(ChildProcess::close), "children"));
    }

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** The process inherits no setting of this environment, above all no real database. */
    static ChildProcess start(Path log, Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().retainAll(Set.of("PATH", "LANG", "TMPDIR"));
        builder.environment().putAll(environment);
        var child = new ChildProcess(builder.start(), log);
        LIVING.add(child);
        return child;
    }

    long pid() {
        return process.pid();
    }

    /** @throws BenchmarkException with the end of its log when it has ended */
    void requireAlive() throws IOException {
        if (!process.isAlive()) throw new BenchmarkException("A server ended: " + logTail());
    }

    /** @throws BenchmarkException when it takes longer or its exit code is not 0 */
    void awaitEnd(Duration longest) throws IOException {
        try {
            if (process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0) return;
            throw new BenchmarkException("A program did not end well: " + logTail());
        } catch (InterruptedException _) {
            throw new BenchmarkException("Interrupted");
        }
    }

    /** Waits until it accepts connections. */
    void awaitPort(int port) throws IOException {
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
        LIVING.remove(this);
    }

    private String logTail() throws IOException {
        var said = Files.readAllLines(log);
        return String.join("\n", said.subList(Math.max(0, said.size() - 20), said.size()));
    }
}
