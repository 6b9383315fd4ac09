package com.codementee.platform.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The files of one database server below a home: data, password and log, and the commands that work on them. */
final class PostgresCluster {

    static final String USER = "codementee";

    /** A process group of its own, so that Ctrl-C stops us first and the database when we are done with it. */
    private static final List<String> OWN_SESSION = List.of("setsid");

    /** The kernel stops PostgreSQL, fast and orderly, when the thread that started it is gone, whatever the reason. */
    private static final List<String> DIES_WITH_US = List.of("setpriv", "--pdeathsig", "INT", "--");

    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "shared_buffers=128MB",
            "max_connections=60",
            "max_wal_size=256MB",
            "io_method=sync",
            "jit=off",
            "log_checkpoints=off",
            // A refused statement is answered to us and logged by us; its values, mail addresses too, stay out of the log.
            "log_min_messages=log");

    private final PostgresBinaries binaries;
    private final Path data;
    private final Path passwordFile;
    private final Path log;

    private PostgresCluster(Path home, PostgresBinaries binaries) {
        this.binaries = binaries;
        this.data = dataIn(home);
        this.passwordFile = passwordFileIn(home);
        this.log = home.resolve("postgres.log");
    }

    /** The cluster of a home, made now if it is not there yet. */
    static PostgresCluster in(Path home) throws IOException {
        var cluster = new PostgresCluster(home, PostgresBinaries.in(home));
        AtomicDirectory.make(cluster.data, cluster::init);
        return cluster;
    }

    static Path dataIn(Path home) {
        return home.resolve("data");
    }

    static PostgresAddress address(Path home, int port) throws IOException {
        Path file = passwordFileIn(home);
        try {
            return new PostgresAddress(port, USER, Files.readString(file));
        } catch (NoSuchFileException lost) {
            throw new DatabaseUnavailableException("The password of the embedded PostgreSQL is missing: bring back " + file
                    + ", or remove " + dataIn(home) + " to start without data.", lost);
        }
    }

    /** The server that an earlier run may have left behind is stopped; anybody else's process is left alone. */
    void clearLeftovers() throws IOException {
        var leftover = PostmasterPidFile.in(data);
        if (leftover.filter(PostmasterPidFile::namesOurServer).isPresent()) {
            stopLeftover(ProcessHandle.of(leftover.get().pid()));
        } else if (leftover.isEmpty() || leftover.get().namesLiveProcess()) {
            // Cut short, or the number went to somebody else: PostgreSQL would take it for a server and not start.
            Files.deleteIfExists(PostmasterPidFile.pathIn(data));
        }
    }

    Process launch(int port) throws IOException {
        List<String> wrapper = Stream.of(OWN_SESSION, DIES_WITH_US)
                .filter(PostgresBinaries::works)
                .flatMap(List::stream)
                .toList();
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-c", "port=" + port));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return binaries.call(wrapper, "postgres", arguments.toArray(String[]::new))
                .redirectOutput(log.toFile())
                .start();
    }

    boolean ready(Process server) {
        return PostmasterPidFile.in(data)
                .filter(file -> file.pid() == server.pid() && file.ready())
                .isPresent();
    }

    /** A server whose application was killed goes down by itself, and may be gone before we can ask it to. */
    private void stopLeftover(Optional<ProcessHandle> server) throws IOException {
        try {
            stop();
        } catch (DatabaseUnavailableException unwilling) {
            try {
                if (server.isPresent()) server.get().onExit().orTimeout(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS).join();
            } catch (CompletionException stillThere) {
                throw unwilling;
            }
        }
    }

    /** Ends the connections, writes a checkpoint, and returns when the server is down. */
    void stop() throws IOException {
        binaries.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w");
    }

    /** The end of what the server said since its start, and where the rest is. */
    String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size())) + "\n(" + log + ")";
    }

    private void init(Path folder) throws IOException {
        writeNewPassword();
        binaries.run(
                "initdb", "-D", folder.toString(), "-U", USER, "-E", "UTF8",
                "--auth=scram-sha-256", "--pwfile=" + passwordFile,
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");
    }

    private void writeNewPassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var durably = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try (SeekableByteChannel channel = Files.newByteChannel(passwordFile, durably, ownerOnly)) {
            channel.write(ByteBuffer.wrap(HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private static Path passwordFileIn(Path home) {
        return home.resolve("postgres-password");
    }
}
