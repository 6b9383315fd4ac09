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
 * A real PostgreSQL with nothing installed: durable, behind a password, on the loopback interface only, its data kept
 * below a home folder. It ends when this process ends, however that ends, and one home has one of them at a time. When
 * it ends alone it is started again on the same port; should that fail for a minute, this process ends, too.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final int PORTS_TO_TRY = 5;
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_RESTART = Duration.ofMinutes(1);
    private static final Duration BETWEEN_RESTARTS = Duration.ofMillis(500);
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
        startAgainAfter(server);
    }

    /** Starts the home's server, making its data folder first if there is none, and returns when it takes connections. */
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

    /** The server that another process, the running application, keeps on this home. */
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

    /** Ends all connections and stops the server, its data on disk. */
    @Override
    public void close() {
        closing = true;
        synchronized (cluster) {
            stop(cluster, server);
        }
        lock.close();
    }

    private void startAgainAfter(Process ended) {
        ended.onExit().thenAcceptAsync(
                _ -> keepRunning(), work -> Thread.ofPlatform().daemon().name("restart-postgres").start(work));
    }

    private void keepRunning() {
        if (startedAgain() || closing) return;
        log.error("The embedded PostgreSQL ended and does not start again. Codementee ends, too; postgres.log says more.");
        System.exit(1);
    }

    private boolean startedAgain() {
        synchronized (cluster) {
            if (closing) return false;
            log.warn("The embedded PostgreSQL ended; it is started again");
            for (long end = System.nanoTime() + LONGEST_RESTART.toNanos(); !closing && System.nanoTime() < end; ) {
                if (startAgain()) return true;
                // processes of the old server may hold its memory for a moment
                LockSupport.parkNanos(BETWEEN_RESTARTS.toNanos());
            }
            return false;
        }
    }

    private boolean startAgain() {
        try {
            cluster.clearLeftovers();
            var again = launch(cluster, address.port());
            if (!becomesReady(cluster, again)) return false;
            server = again;
            startAgainAfter(again);
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
            String lastWords = cluster.lastWords();
            if (attempt == PORTS_TO_TRY || !lastWords.contains("Address already in use")) {
                throw new DatabaseUnavailableException("The embedded PostgreSQL did not start; its last words: " + lastWords);
            }
        }
    }

    /** The signal that ends PostgreSQL with us follows the thread that forked it, so that thread must live as long. */
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

    /** False when the server ended instead. */
    private static boolean becomesReady(PostgresCluster cluster, Process server) {
        try {
            long deadline = System.nanoTime() + LONGEST_START.toNanos();
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
        } catch (IOException | DatabaseUnavailableException unwilling) {
            // What was committed is in the write-ahead log; the next start recovers it.
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
