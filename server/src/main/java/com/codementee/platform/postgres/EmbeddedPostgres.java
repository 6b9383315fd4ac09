package com.codementee.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a PostgreSQL server that needs no installation: durable, password-protected, on the loopback interface, with its
 * data in a home directory. The server stops when this process ends, even in a crash, and a home directory has at most
 * one server. If the server ends unexpectedly, it is restarted on the same port; after a minute of failed restarts,
 * this process exits.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final int MAX_PORT_ATTEMPTS = 5;
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration RESTART_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration RESTART_INTERVAL = Duration.ofMillis(500);
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final HomeDirectoryLock lock;
    private final PostgresCluster cluster;
    private final PostgresAddress address;
    private Process server;
    private volatile boolean closing;

    private EmbeddedPostgres(HomeDirectoryLock lock, PostgresCluster cluster, Process server, PostgresAddress address) {
        this.lock = lock;
        this.cluster = cluster;
        this.server = server;
        this.address = address;
        restartAfter(server);
    }

    /**
     * Starts a home directory's server, creates its data directory if needed, and returns once it accepts connections.
     */
    public static EmbeddedPostgres start(Path folder) {
        try {
            Path home = Files.createDirectories(folder).toRealPath();
            HomeDirectoryLock lock = HomeDirectoryLock.take(home);
            try {
                return start(home, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseUnavailableException("The embedded PostgreSQL cannot use " + folder + ": " + e, e);
        }
    }

    /** Finds the server that a running application has started in this home directory. */
    public static Optional<PostgresAddress> running(Path folder) {
        try {
            Path home = folder.toRealPath();
            Optional<PostmasterPidFile> file = PostmasterPidFile.in(PostgresCluster.dataIn(home))
                    .filter(PostmasterPidFile::ready)
                    .filter(PostmasterPidFile::namesOurServer);
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(PostgresCluster.address(home, file.get().port()));
        } catch (NoSuchFileException noHome) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PostgresAddress address() {
        return address;
    }

    /** Closes all connections and stops the server after a checkpoint. */
    @Override
    public void close() {
        closing = true;
        synchronized (cluster) {
            stop(cluster, server);
        }
        lock.close();
    }

    private void restartAfter(Process ended) {
        ended.onExit().thenAcceptAsync(
                _ -> onUnexpectedExit(), work -> Thread.ofPlatform().daemon().name("restart-postgres").start(work));
    }

    private void onUnexpectedExit() {
        if (restartRepeatedly() || closing) return;
        log.error("The embedded PostgreSQL stopped and could not be restarted. Codementee exits; see postgres.log.");
        System.exit(1);
    }

    private boolean restartRepeatedly() {
        synchronized (cluster) {
            if (closing) return false;
            log.warn("The embedded PostgreSQL stopped; restarting it");
            for (long end = System.nanoTime() + RESTART_TIMEOUT.toNanos(); !closing && System.nanoTime() < end; ) {
                if (restart()) return true;
                // The old server's processes may still hold its shared memory for a moment.
                LockSupport.parkNanos(RESTART_INTERVAL.toNanos());
            }
            return false;
        }
    }

    private boolean restart() {
        try {
            cluster.clearLeftovers();
            var again = launch(cluster, address.port());
            if (!becomesReady(cluster, again)) return false;
            server = again;
            restartAfter(again);
            return true;
        } catch (IOException | DatabaseUnavailableException problem) {
            log.warn("The embedded PostgreSQL did not start: {}", problem.toString());
            return false;
        }
    }

    private static EmbeddedPostgres start(Path home, HomeDirectoryLock lock) throws IOException {
        PostgresCluster cluster = PostgresCluster.in(home);
        cluster.clearLeftovers();
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Process server = launch(cluster, port);
            if (becomesReady(cluster, server)) {
                return new EmbeddedPostgres(lock, cluster, server, PostgresCluster.address(home, port));
            }
            String lastLines = cluster.lastLines();
            if (attempt == MAX_PORT_ATTEMPTS || !lastLines.contains("Address already in use")) {
                throw new DatabaseUnavailableException(
                        "The embedded PostgreSQL did not start. Its last log lines: " + lastLines);
            }
        }
    }

    /**
     * Launches the server on a thread that lives as long as the server, because the parent-death signal is tied to the
     * thread that forked it.
     */
    private static Process launch(PostgresCluster cluster, int port) throws IOException {
        var launched = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("postgres").start(() -> {
            try {
                Process server = cluster.launch(port);
                launched.complete(server);
                server.onExit().join();
            } catch (IOException | RuntimeException e) {
                launched.completeExceptionally(e);
            }
        });
        try {
            return launched.join();
        } catch (CompletionException e) {
            throw new IOException("PostgreSQL cannot be launched", e.getCause());
        }
    }

    /** Waits until the server accepts connections; returns false if it exits first. */
    private static boolean becomesReady(PostgresCluster cluster, Process server) {
        try {
            long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
            while (!cluster.ready(server)) {
                if (server.waitFor(10, TimeUnit.MILLISECONDS)) {
                    return false;
                }
                if (System.nanoTime() > deadline) {
                    stop(cluster, server);
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            stop(cluster, server);
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void stop(PostgresCluster cluster, Process server) {
        try {
            cluster.stop();
        } catch (IOException | DatabaseUnavailableException failed) {
            // Committed data is in the write-ahead log, and the next start recovers it.
            server.destroyForcibly();
        }
        server.onExit().join();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
