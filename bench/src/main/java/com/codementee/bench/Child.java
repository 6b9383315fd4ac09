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

/** A process that we started, with a clean environment; it ends with us at the latest, on Ctrl-C too. */
final class Child implements AutoCloseable {

    private static final Set<Child> LIVING = ConcurrentHashMap.newKeySet();
    private static final int LONGEST_END = 30;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> LIVING.forEach(Child::close), "children"));
    }

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** No setting of ours may reach it that is not given here, and above all no real database. */
    static Child start(Path log, Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().retainAll(Set.of("PATH", "LANG", "TMPDIR"));
        builder.environment().putAll(environment);
        var child = new Child(builder.start(), log);
        LIVING.add(child);
        return child;
    }

    long pid() {
        return process.pid();
    }

    /** @throws Failed with its last words when it is gone */
    void requireAlive() throws IOException {
        if (!process.isAlive()) throw new Failed("A server ended: " + lastWords());
    }

    /** @throws Failed when it takes longer, or when it does not end well */
    void awaitEnd(Duration longest) throws IOException {
        try {
            if (process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0) return;
            throw new Failed("A program did not end well: " + lastWords());
        } catch (InterruptedException _) {
            throw new Failed("Interrupted");
        }
    }

    /** Until it takes connections. */
    void awaitPort(int port) throws IOException {
        while (true) {
            requireAlive();
            try (var _ = new KeepAlive(port)) {
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
            if (!process.waitFor(LONGEST_END, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        LIVING.remove(this);
    }

    private String lastWords() throws IOException {
        var said = Files.readAllLines(log);
        return String.join("\n", said.subList(Math.max(0, said.size() - 20), said.size()));
    }
}
