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

/** The data directory, password file and log of a home directory's database server, and the commands on them. */
final class PostgresCluster {

    static final String USER = "codementee";

    /** Runs the server in its own session, so Ctrl-C stops only our process, which then stops the server. */
    private static final List<String> NEW_SESSION = List.of("setsid");

    /** Makes the kernel interrupt PostgreSQL (fast shutdown) when the thread that started it ends. */
    private static final List<String> STOP_WITH_PARENT = List.of("setpriv", "--pdeathsig", "INT", "--");

    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(1);

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
            // We log failed statements ourselves, without their values, which may be email addresses.
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

    /** Returns a home directory's cluster, and creates it if it does not exist. */
    static PostgresCluster in(Path home) throws IOException {
        var cluster = new PostgresCluster(home, PostgresBinaries.in(home));
        AtomicDirectory.create(cluster.data, cluster::init);
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
            throw new DatabaseUnavailableException(
                    "The password of the embedded PostgreSQL is missing: restore " + file
                    + ", or remove " + dataIn(home) + " to start without data.", lost);
        }
    }

    /** Stops a server that an earlier run left behind, but no other server. */
    void clearLeftovers() throws IOException {
        var leftover = PostmasterPidFile.in(data);
        if (leftover.filter(PostmasterPidFile::namesOurServer).isPresent()) {
            stopLeftover(ProcessHandle.of(leftover.get().pid()));
        } else if (leftover.isEmpty() || leftover.get().namesLiveProcess()) {
            // The file is incomplete or its pid belongs to another process, so PostgreSQL would refuse to start.
            Files.deleteIfExists(PostmasterPidFile.pathIn(data));
        }
    }

    Process launch(int port) throws IOException {
        List<String> wrapper = Stream.of(NEW_SESSION, STOP_WITH_PARENT)
                .filter(PostgresBinaries::works)
                .flatMap(List::stream)
                .toList();
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-c", "port=" + port));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return binaries.command(wrapper, "postgres", arguments.toArray(String[]::new))
                .redirectOutput(log.toFile())
                .start();
    }

    boolean ready(Process server) {
        return PostmasterPidFile.in(data)
                .filter(file -> file.pid() == server.pid() && file.ready())
                .isPresent();
    }

    /** A server whose application was killed stops by itself, perhaps before pg_ctl can stop it. */
    private void stopLeftover(Optional<ProcessHandle> server) throws IOException {
        try {
            stop();
        } catch (DatabaseUnavailableException failed) {
            try {
                if (server.isPresent()) {
                    server.get().onExit().orTimeout(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
                }
            } catch (CompletionException timedOut) {
                throw failed;
            }
        }
    }

    /** Closes the connections, writes a checkpoint and waits until the server has stopped. */
    void stop() throws IOException {
        binaries.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w");
    }

    /** Returns the last log lines since the server's start, and the log's path. */
    String lastLines() throws IOException {
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
