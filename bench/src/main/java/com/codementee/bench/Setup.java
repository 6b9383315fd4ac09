package com.codementee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the launcher says: where things are, how the server's JVM is started, and how thorough to be.
 *
 * @param app the unpacked server, with its AOT cache
 * @param jvm the flags that {@code ./codementee run} gives it
 */
record Setup(Path checkout, Path app, Path web, List<String> jvm, boolean quick) {

    /** The first of the two, or the second when it has to be quick. */
    Duration lasting(int seconds, int quickly) {
        return Duration.ofSeconds(quick ? quickly : seconds);
    }

    int times(int thoroughly, int quickly) {
        return quick ? quickly : thoroughly;
    }

    /** A folder for what a run leaves: homes while they are in use, and logs. */
    Path scratch(String name) throws IOException {
        return Files.createDirectories(checkout.resolve("bench/target/run").resolve(name));
    }
}
