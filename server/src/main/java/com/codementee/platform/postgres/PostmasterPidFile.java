package com.codementee.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The contents of {@code postmaster.pid}. The server that wrote the file may have ended. */
record PostmasterPidFile(Path data, long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path pathIn(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Reads the file. Returns empty if it does not exist or is incomplete. */
    static Optional<PostmasterPidFile> in(Path data) {
        try {
            List<String> lines = Files.readAllLines(pathIn(data), StandardCharsets.ISO_8859_1);
            boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
            return lines.size() > PORT_LINE
                    ? Optional.of(new PostmasterPidFile(
                            data, Long.parseLong(lines.getFirst()), Integer.parseInt(lines.get(PORT_LINE)), ready))
                    : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean namesLiveProcess() {
        return ProcessHandle.of(pid).isPresent();
    }

    /**
     * Returns whether the process with this pid is this data directory's server. Pids are reused, and a zombie keeps
     * its pid but has no arguments.
     */
    boolean namesOurServer() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().arguments())
                .filter(arguments -> List.of(arguments).containsAll(List.of("-D", data.toString())))
                .isPresent();
    }
}
