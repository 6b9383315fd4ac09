package com.codementee.bench;

import com.codementee.bench.RoundRobin.Round;
import com.codementee.bench.LatencyRecorder.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Measures response times at fixed rates, from the moment at which each request was due. */
final class LatencyBenchmark implements Benchmark {

    private static final int CONNECTIONS = 64;
    private static final List<Integer> RATES = List.of(10, 100, 500);

    @Override
    public List<Table> measure(BenchmarkConfig setup) throws Exception {
        var time = setup.lasting(60, 5);
        try (var product = ServerProcess.startFresh(setup, "latency")) {
            var day = DailyMix.prepare(product, setup.quick() ? 60_000 : 1_000_000);
            double capacity = capacity(setup, product, day);
            var table = table(setup);
            for (int rate : RATES) row(table, rate + "/s", rate, pace(product, rate, time, day));
            var half = pace(product, capacity / 2, time, day);
            row(table, "50 % of capacity", capacity / 2, half);
            row(table, "70 % of capacity", 0.7 * capacity, pace(product, 0.7 * capacity, time, day));
            table.note("Capacity, by " + CONNECTIONS + " connections in a closed loop: " + Figures.show(capacity) + " a second.");
            return List.of(table, targets(half));
        }
    }

    /** Waits for the jobs that the load scheduled, mainly mails, so the next load starts clean. */
    private static LoadRun pace(ServerProcess product, double rate, Duration time, DailyMix day) throws IOException {
        var load = LoadRun.open(product.port(), CONNECTIONS, rate, time, day);
        product.awaitJobs();
        return load;
    }

    /** The highest rate of this mix on a warm server, in operations a second. */
    static double capacity(BenchmarkConfig setup, ServerProcess product, DailyMix day) throws Exception {
        RoundRobin.warm(time -> new Round(LoadRun.closed(product.port(), CONNECTIONS, time, _ -> day).rate(), Double.NaN, Double.NaN), setup);
        product.awaitJobs();
        var load = LoadRun.closed(product.port(), CONNECTIONS, setup.lasting(20, 3), _ -> day);
        product.awaitJobs();
        return load.rate();
    }

    private static Table table(BenchmarkConfig setup) {
        return Table.of("Latency of a day's mix, in milliseconds, open loop", "pace", "begun a second", "reached",
                "reads p50", "p99", "p99.9", "writes p50", "p99", "p99.9", "logins p50", "p99")
                .note("Each pace for " + setup.lasting(60, 5).toSeconds() + " s over " + CONNECTIONS
                        + " connections; counted from when a call should have begun.");
    }

    private static void row(Table table, String pace, double rate, LoadRun load) {
        var latencies = load.latencies();
        table.row(pace, Figures.show(rate), Figures.show(load.rate()),
                at(latencies, Kind.READ, 50), at(latencies, Kind.READ, 99), at(latencies, Kind.READ, 99.9),
                at(latencies, Kind.WRITE, 50), at(latencies, Kind.WRITE, 99), at(latencies, Kind.WRITE, 99.9),
                at(latencies, Kind.LOGIN, 50), at(latencies, Kind.LOGIN, 99));
    }

    private static Table targets(LoadRun half) {
        double reads = half.latencies().percentile(Kind.READ, 99);
        double writes = half.latencies().percentile(Kind.WRITE, 99);
        return Table.of("Targets of latency", "what", "wanted", "measured", "met")
                .row("p99 of reads at half of capacity", "≤ 25 ms", Figures.show(reads) + " ms", Figures.met(reads, reads <= 25))
                .row("p99 of writes at half of capacity", "≤ 50 ms", Figures.show(writes) + " ms", Figures.met(writes, writes <= 50));
    }

    private static String at(LatencyRecorder latencies, Kind kind, double percent) {
        return Figures.show(latencies.percentile(kind, percent));
    }
}
