package com.codementee.bench.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The launcher's options: paths, JVM flags, and whether this is a quick run.
 *
 * @param app the unpacked server, with its AOT cache
 * @param jvm the JVM flags that {@code ./codementee run} uses
 */
public record BenchmarkConfig(Path checkout, Path app, Path web, List<String> jvm, boolean quick) {

    /** Reads what the launcher passes. */
    public static BenchmarkConfig fromSystemProperties(boolean quick) {
        return new BenchmarkConfig(
                Path.of(System.getProperty("bench.checkout")),
                Path.of(System.getProperty("bench.app")),
                Path.of(System.getProperty("bench.web")),
                List.of(System.getProperty("bench.jvm").split(" ")),
                quick);
    }

    /** Returns the first duration, or in a quick run the second. */
    public Duration lasting(int seconds, int quickly) {
        return Duration.ofSeconds(quick ? quickly : seconds);
    }

    public int times(int thoroughly, int quickly) {
        return quick ? quickly : thoroughly;
    }

    /** Returns a directory for a run's data directories and logs. */
    public Path scratch(String name) throws IOException {
        return Files.createDirectories(checkout.resolve("bench/target/run").resolve(name));
    }
}
