package com.codementee.bench.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The options that the launcher passes: paths, JVM flags, and whether this is a quick run.
 *
 * @param app the unpacked server, with its AOT cache
 * @param jvm the flags that {@code ./codementee run} gives it
 */
public record BenchmarkConfig(Path checkout, Path app, Path web, List<String> jvm, boolean quick) {

    /** The first duration, or the second in a quick run. */
    public Duration lasting(int seconds, int quickly) {
        return Duration.ofSeconds(quick ? quickly : seconds);
    }

    public int times(int thoroughly, int quickly) {
        return quick ? quickly : thoroughly;
    }

    /** A directory for the data directories and logs of a run. */
    public Path scratch(String name) throws IOException {
        return Files.createDirectories(checkout.resolve("bench/target/run").resolve(name));
    }
}
