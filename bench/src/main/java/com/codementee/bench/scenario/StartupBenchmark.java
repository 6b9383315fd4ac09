package com.codementee.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures the time to the first healthy response on an existing data directory, and memory under load. */
final class StartupBenchmark implements Benchmark {

    private static final int MEMORY_CONNECTIONS = 32;

    /** One way to start, with its measured times. */
    private record Way(String name, List<String> jvm, Path home, Map<String, String> environment, List<Double> seconds) {

        void take(BenchmarkConfig setup) throws IOException {
            var product = ServerProcess.start(setup, home, jvm, environment);
            seconds.add(product.firstAnswer().toMillis() / 1000.0);
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
    public List<Table> measure(BenchmarkConfig setup) throws Exception {
        var home = setup.scratch("homes").resolve("start");
        var outside = setup.scratch("homes").resolve("start-outside");
        try (var database = ExternalDatabase.start(setup, outside.resolve("database"))) {
            var ways = ways(setup, home, outside.resolve("server"), Map.of("DATABASE_URL", database.url()));
            for (var way : ways) ServerProcess.start(setup, way.home(), way.jvm(), way.environment()).stop();
            for (int round = 0; round < setup.times(5, 2); round++) for (var way : ways) way.take(setup);
            return tables(setup, ways, memory(setup));
        } finally {
            ServerProcess.remove(home);
            ServerProcess.remove(outside);
        }
    }

    private static List<Way> ways(BenchmarkConfig setup, Path home, Path outside, Map<String, String> external) {
        var without = setup.jvm().stream().filter(flag -> !flag.startsWith("-XX:AOTCache")).toList();
        return List.of(
                new Way("embedded PostgreSQL, AOT cache", setup.jvm(), home, Map.of(), new ArrayList<>()),
                new Way("embedded PostgreSQL", without, home, Map.of(), new ArrayList<>()),
                new Way("external PostgreSQL, AOT cache", setup.jvm(), outside, external, new ArrayList<>()),
                new Way("external PostgreSQL", without, outside, external, new ArrayList<>()));
    }

    /** Resident memory in bytes after the daily mix at full capacity. */
    private static long memory(BenchmarkConfig setup) throws Exception {
        try (var product = ServerProcess.startFresh(setup, "memory")) {
            var day = DailyMix.prepare(product, setup.quick() ? 60_000 : 300_000);
            LoadRun.closed(product.port(), MEMORY_CONNECTIONS, setup.lasting(60, 8), _ -> day);
            product.awaitJobs();
            return ProcessStats.resident(product.pid());
        }
    }

    private static List<Table> tables(BenchmarkConfig setup, List<Way> ways, long resident) {
        var times = Table.of("First healthy answer, in seconds", "how", "median", "fastest–slowest");
        for (var way : ways) {
            times.row(way.name(), Figures.show(way.median()), Figures.show(way.quantile(0)) + "–" + Figures.show(way.quantile(1)));
        }
        times.note("From the start of the process, on a warm data directory; medians of " + setup.times(5, 2) + " interleaved starts.");
        double mebibytes = resident / (1024.0 * 1024);
        var targets = Table.of("Targets of start", "what", "wanted", "measured", "met")
                .row("first healthy answer, embedded, AOT cache", "≤ 2.5 s", Figures.show(ways.get(0).median()) + " s",
                        Figures.met(ways.get(0).median(), ways.get(0).median() <= 2.5))
                .row("first healthy answer, external, AOT cache", "≤ 2.0 s", Figures.show(ways.get(2).median()) + " s",
                        Figures.met(ways.get(2).median(), ways.get(2).median() <= 2.0))
                .row("resident after a day's load", "≤ 320 MiB", Figures.show(mebibytes) + " MiB", Figures.met(mebibytes, mebibytes <= 320));
        return List.of(times, targets);
    }
}
