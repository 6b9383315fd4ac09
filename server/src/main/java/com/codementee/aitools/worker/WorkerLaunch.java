package com.codementee.aitools.worker;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts {@link WorkerMain} in a JVM of its own, on the class path of this one. */
record WorkerLaunch(Class<? extends WorkerHandler> handler, int heapMegabytes) {

    /** Small in memory and quick to start: a worker lives for minutes. */
    private static final List<String> JVM = List.of(
            "-Xms8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders", "-Xss1m",
            "-XX:+ExitOnOutOfMemoryError", "-XX:ReservedCodeCacheSize=32m", "-Xshare:auto", "-Xlog:disable",
            "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED",
            // The tokenizer's library would otherwise send usage reports to its vendor and look for downloads.
            "-DOPT_OUT_TRACKING=true", "-Dai.djl.offline=true", "-Doffline=true");

    Process start() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-DDJL_CACHE_DIR=" + Path.of(System.getProperty("java.io.tmpdir"), "codementee-natives"));
        command.add("-cp");
        command.add(classPath());
        command.add(WorkerMain.class.getName());
        command.add(handler.getName());
        // What a worker prints may contain parts of a document.
        var builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder.start();
    }

    /** Surefire starts its process with a jar that only names the real class path. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
