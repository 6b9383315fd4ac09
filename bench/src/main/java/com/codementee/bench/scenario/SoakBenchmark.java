package com.codementee.bench.scenario;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.load.LatencyRecorder;
import com.codementee.bench.load.LoadRun;
import com.codementee.bench.process.ProcessStats;
import com.codementee.bench.process.ServerProcess;
import com.codementee.bench.report.Figures;
import com.codementee.bench.report.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Runs a steady load for a long time and checks that memory, threads, files and connections do not grow. */
public final class SoakBenchmark implements Benchmark {

    private static final int CONNECTIONS = 32;
    private static final int QUARTERS = 4;

    /** Growth up to this share, or up to 2, counts as flat. */
    private static final double MAX_RELATIVE_GROWTH = 0.05;
    private static final double MAX_ABSOLUTE_GROWTH = 2;

    /** One sample of the server's resources. */
    record Sample(double resident, double oldGeneration, double threads, double files, double connections) {

        static Sample of(ServerProcess product) throws IOException {
            return new Sample(
                    mebi(ProcessStats.resident(product.pid())),
                    mebi(oldGeneration(product.pid())),
                    ProcessStats.threads(product.pid()),
                    ProcessStats.open(product.pid()),
                    ProcessStats.children(product.databasePid()));
        }

        private static double mebi(double bytes) {
            return bytes / (1024 * 1024);
        }

        /** Reads the size with jstat from the JVM's shared memory, which does not disturb the server. */
        private static double oldGeneration(long pid) throws IOException {
            var jstat = ServerProcess.java().replaceFirst("java$", "jstat");
            var process = new ProcessBuilder(jstat, "-gc", Long.toString(pid)).redirectErrorStream(true).start();
            return usedOld(new String(process.getInputStream().readAllBytes())) * 1024;
        }

        static double usedOld(String output) {
            var lines = output.strip().split("\n");
            var names = Arrays.asList(lines[0].strip().split("\\s+"));
            return Double.parseDouble(lines[1].strip().split("\\s+")[names.indexOf("OU")]);
        }
    }

    @Override
    public List<Table> measure(BenchmarkConfig config) throws Exception {
        var time = config.lasting(20 * 60, 60);
        try (var product = ServerProcess.startFresh(config, "soak")) {
            double half = LatencyBenchmark.capacity(
                    config, product, DailyMix.prepare(product, config.quick() ? 60_000 : 200_000)) / 2;
            var mix = DailyMix.prepare(product, half * time.toSeconds());
            var samples = new ArrayList<Sample>();
            var quarters = new ArrayList<LoadRun>();
            try (var sampler = Executors.newSingleThreadScheduledExecutor()) {
                sampler.scheduleAtFixedRate(
                        () -> sample(product, samples), 0, config.quick() ? 2 : 10, TimeUnit.SECONDS);
                Duration quarter = time.dividedBy(QUARTERS);
                for (int i = 0; i < QUARTERS; i++) {
                    quarters.add(LoadRun.open(product.port(), CONNECTIONS, half, quarter, mix));
                }
            }
            return List.of(flatness(samples, half, time), drift(quarters));
        }
    }

    private static void sample(ServerProcess product, List<Sample> samples) {
        try {
            samples.add(Sample.of(product));
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Compares the last quarter with the second, because the first includes the warm-up. */
    private static Table flatness(List<Sample> samples, double rate, Duration time) {
        var table = Table.of("Soak", "what", "second quarter", "last quarter", "flat");
        row(table, "resident, MiB", samples, Sample::resident);
        row(table, "old generation in use, MiB", samples, Sample::oldGeneration);
        row(table, "threads", samples, Sample::threads);
        row(table, "open files and sockets", samples, Sample::files);
        row(table, "PostgreSQL's processes", samples, Sample::connections);
        return table.note(Figures.format(rate) + " actions of the daily mix a second, half of capacity, for "
                + time.toMinutes()
                + " min; medians of " + samples.size() / QUARTERS
                        + " samples. Flat: at most a twentieth, or two, more.");
    }

    private static Table drift(List<LoadRun> quarters) {
        var table = Table.of(
                "Latency in the course of the soak, in milliseconds", "quarter", "reached a second", "reads p50",
                "p99", "writes p50", "p99");
        for (int i = 0; i < quarters.size(); i++) {
            var latencies = quarters.get(i).latencies();
            table.row(i + 1, Figures.format(quarters.get(i).rate()),
                    Figures.format(latencies.percentile(LatencyRecorder.Kind.READ, 50)),
                    Figures.format(latencies.percentile(LatencyRecorder.Kind.READ, 99)),
                    Figures.format(latencies.percentile(LatencyRecorder.Kind.WRITE, 50)),
                    Figures.format(latencies.percentile(LatencyRecorder.Kind.WRITE, 99)));
        }
        return table;
    }

    private static void row(Table table, String what, List<Sample> samples, ToDoubleFunction<Sample> figure) {
        double before = quarter(samples, 1, figure);
        double after = quarter(samples, QUARTERS - 1, figure);
        table.row(what, Figures.format(before), Figures.format(after), Figures.verdict(after, flat(before, after)));
    }

    static boolean flat(double before, double after) {
        return after - before <= Math.max(MAX_RELATIVE_GROWTH * before, MAX_ABSOLUTE_GROWTH);
    }

    private static double quarter(List<Sample> samples, int number, ToDoubleFunction<Sample> figure) {
        int size = samples.size() / QUARTERS;
        return Figures.median(
                samples.subList(number * size, (number + 1) * size).stream().mapToDouble(figure).toArray());
    }
}
