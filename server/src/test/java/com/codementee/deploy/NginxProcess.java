package com.codementee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.TestApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Debian's nginx with a configuration of {@code deploy/nginx}. Only ports, folders and host names are replaced, which
 * differ between a container and a test.
 */
final class NginxProcess implements AutoCloseable {

    private static final Path SOURCE = Path.of("../deploy/nginx");
    private static final List<Path> BINARIES = List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"));

    private final Process process;
    private final int port;

    private NginxProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param replacements what to replace in all files, besides the folder of temporary files */
    static NginxProcess start(String configuration, int port, Map<String, String> replacements) throws IOException {
        var folder = TestApp.newHome();
        copy(folder, replacements);
        var errors = folder.resolve("error.log");
        var user = System.getProperty("user.name").equals("root") ? " user root root;" : "";
        var builder = new ProcessBuilder(binary().toString(), "-p", folder.toString(), "-e", errors.toString(),
                "-c", folder.resolve(configuration).toString(), "-g", "daemon off;" + user);
        builder.environment().put("TZ", "UTC");
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("nginx.log").toFile());
        var started = new NginxProcess(builder.start(), port);
        started.awaitListening(folder);
        return started;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    private static Path binary() {
        return BINARIES.stream().filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new AssertionError("missing: nginx (Debian's package nginx-light)"));
    }

    private static void copy(Path folder, Map<String, String> replacements) throws IOException {
        try (var files = Files.walk(SOURCE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file).replaceAll("(_temp_path|pid) /tmp", "$1 " + folder);
                for (var replacement : replacements.entrySet()) {
                    text = text.replace(replacement.getKey(), replacement.getValue());
                }
                var target = folder.resolve(SOURCE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, text);
            }
        }
    }

    private void awaitListening(Path folder) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException _) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        var log = Files.readString(folder.resolve("nginx.log"));
        close();
        assertThat(log).as("nginx does not start").isEqualTo("");
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException problem) {
            throw new UncheckedIOException(new IOException(problem));
        }
    }
}
