package com.codementee.bench.scenario;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.load.LoadRun;
import com.codementee.bench.process.ExternalDatabase;
import com.codementee.bench.process.ProcessStats;
import com.codementee.bench.process.ServerProcess;
import com.codementee.bench.report.Figures;
import com.codementee.bench.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures the time to the first healthy response on an existing data directory, and memory under load. */
public final class StartupBenchmark implements Benchmark {

    private static final int MEMORY_CONNECTIONS = 32;

    /** A way to start the server, with its measured times. */
    private record StartMode(
            String name, List<String> jvm, Path home, Map<String, String> environment, List<Double> seconds) {

        void measure(BenchmarkConfig config) throws IOException {
            var product = ServerProcess.start(config, home, jvm, environment);
            seconds.add(product.timeToHealthy().toMillis() / 1000.0);
            product.stop();
        }

        double median() {
            return quantile(0.5);
        }

        double quantile(double share) {
            return Figures.quantile(share, seconds.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    @Override
    public List<Table> measure(BenchmarkConfig config) throws Exception {
        var home = config.scratch("homes").resolve("start");
        var outside = config.scratch("homes").resolve("start-outside");
        try (var database = ExternalDatabase.start(config, outside.resolve("database"))) {
            var modes = modes(config, home, outside.resolve("server"), Map.of("DATABASE_URL", database.url()));
            for (var mode : modes) ServerProcess.start(config, mode.home(), mode.jvm(), mode.environment()).stop();
            for (int round = 0; round < config.times(5, 2); round++) for (var mode : modes) mode.measure(config);
            return tables(config, modes, memory(config));
        } finally {
            ServerProcess.remove(home);
            ServerProcess.remove(outside);
        }
    }

    private static List<StartMode> modes(
            BenchmarkConfig config, Path home, Path outside, Map<String, String> external) {
        var without = config.jvm().stream().filter(flag -> !flag.startsWith("-XX:AOTCache")).toList();
        return List.of(
                new StartMode("embedded PostgreSQL, AOT cache", config.jvm(), home, Map.of(), new ArrayList<>()),
                new StartMode("embedded PostgreSQL", without, home, Map.of(), new ArrayList<>()),
                new StartMode("external PostgreSQL, AOT cache", config.jvm(), outside, external, new ArrayList<>()),
                new StartMode("external PostgreSQL", without, outside, external, new ArrayList<>()));
    }

    /** Resident memory in bytes after the daily mix at full capacity. */
    private static long memory(BenchmarkConfig config) throws Exception {
        try (var product = ServerProcess.startFresh(config, "memory")) {
            var mix = DailyMix.prepare(product, config.quick() ? 60_000 : 300_000);
            LoadRun.closed(product.port(), MEMORY_CONNECTIONS, config.lasting(60, 8), _ -> mix);
            product.awaitJobs();
            return ProcessStats.resident(product.pid());
        }
    }

    private static List<Table> tables(BenchmarkConfig config, List<StartMode> modes, long resident) {
        var times = Table.of("Time to the first healthy response, in seconds", "how", "median", "fastest–slowest");
        for (var mode : modes) {
            times.row(mode.name(), Figures.format(mode.median()),
                    Figures.format(mode.quantile(0)) + "–" + Figures.format(mode.quantile(1)));
        }
        times.note("From the start of the process, on a warm data directory; medians of " + config.times(5, 2)
                + " interleaved starts.");
        double mebibytes = resident / (1024.0 * 1024);
        var targets = Table.of("Targets of start", "what", "target", "measured", "met")
                .row("first healthy response, embedded, AOT cache", "≤ 2.5 s",
                        Figures.format(modes.get(0).median()) + " s",
                        Figures.verdict(modes.get(0).median(), modes.get(0).median() <= 2.5))
                .row("first healthy response, external, AOT cache", "≤ 2.0 s",
                        Figures.format(modes.get(2).median()) + " s",
                        Figures.verdict(modes.get(2).median(), modes.get(2).median() <= 2.0))
                .row("resident after a day's load", "≤ 450 MiB", Figures.format(mebibytes) + " MiB",
                        Figures.verdict(mebibytes, mebibytes <= 450));
        return List.of(times, targets);
    }
}
