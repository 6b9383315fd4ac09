package com.codementee.bench.scenario;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.load.InterleavedTrials.Round;
import com.codementee.bench.load.InterleavedTrials;
import com.codementee.bench.load.LatencyRecorder.Kind;
import com.codementee.bench.load.LatencyRecorder;
import com.codementee.bench.load.LoadRun;
import com.codementee.bench.process.ServerProcess;
import com.codementee.bench.report.Figures;
import com.codementee.bench.report.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Measures response times at fixed rates, from the moment each request was due. */
public final class LatencyBenchmark implements Benchmark {

    private static final int CONNECTIONS = 64;
    private static final List<Integer> RATES = List.of(10, 100, 500);

    @Override
    public List<Table> measure(BenchmarkConfig config) throws Exception {
        var time = config.lasting(60, 5);
        try (var product = ServerProcess.startFresh(config, "latency")) {
            var mix = DailyMix.prepare(product, config.quick() ? 60_000 : 1_000_000);
            double capacity = capacity(config, product, mix);
            var table = table(config);
            for (int rate : RATES) row(table, rate + "/s", rate, runAtRate(product, rate, time, mix));
            var atHalfCapacity = runAtRate(product, capacity / 2, time, mix);
            row(table, "50 % of capacity", capacity / 2, atHalfCapacity);
            row(table, "70 % of capacity", 0.7 * capacity, runAtRate(product, 0.7 * capacity, time, mix));
            table.note("Capacity, by " + CONNECTIONS + " connections in a closed loop: " + Figures.format(capacity)
                    + " a second.");
            return List.of(table, targets(atHalfCapacity));
        }
    }

    /** Waits for the jobs that the load scheduled, mainly mails, so the next load starts clean. */
    private static LoadRun runAtRate(ServerProcess product, double rate, Duration time, DailyMix mix)
            throws IOException {
        var load = LoadRun.open(product.port(), CONNECTIONS, rate, time, mix);
        product.awaitJobs();
        return load;
    }

    /** Returns the highest rate of this mix on a warm server, in operations per second. */
    static double capacity(BenchmarkConfig config, ServerProcess product, DailyMix mix) throws Exception {
        InterleavedTrials.warm(time ->
                new Round(LoadRun.closed(product.port(), CONNECTIONS, time, _ -> mix).rate(), Double.NaN, Double.NaN),
                config);
        product.awaitJobs();
        var load = LoadRun.closed(product.port(), CONNECTIONS, config.lasting(20, 3), _ -> mix);
        product.awaitJobs();
        return load.rate();
    }

    private static Table table(BenchmarkConfig config) {
        return Table.of("Latency of the daily mix, in milliseconds, open loop", "load", "started per second", "reached",
                "reads p50", "p99", "p99.9", "writes p50", "p99", "p99.9", "logins p50", "p99")
                .note("Each load for " + config.lasting(60, 5).toSeconds() + " s over " + CONNECTIONS
                        + " connections; counted from the time at which a call was due.");
    }

    private static void row(Table table, String label, double rate, LoadRun load) {
        var latencies = load.latencies();
        table.row(label, Figures.format(rate), Figures.format(load.rate()),
                at(latencies, Kind.READ, 50), at(latencies, Kind.READ, 99), at(latencies, Kind.READ, 99.9),
                at(latencies, Kind.WRITE, 50), at(latencies, Kind.WRITE, 99), at(latencies, Kind.WRITE, 99.9),
                at(latencies, Kind.LOGIN, 50), at(latencies, Kind.LOGIN, 99));
    }

    private static Table targets(LoadRun atHalfCapacity) {
        double reads = atHalfCapacity.latencies().percentile(Kind.READ, 99);
        double writes = atHalfCapacity.latencies().percentile(Kind.WRITE, 99);
        return Table.of("Targets of latency", "what", "target", "measured", "met")
                .row("p99 of reads at half of capacity", "≤ 15 ms", Figures.format(reads) + " ms",
                        Figures.verdict(reads, reads <= 15))
                .row("p99 of writes at half of capacity", "≤ 30 ms", Figures.format(writes) + " ms",
                        Figures.verdict(writes, writes <= 30));
    }

    private static String at(LatencyRecorder latencies, Kind kind, double percent) {
        return Figures.format(latencies.percentile(kind, percent));
    }
}
