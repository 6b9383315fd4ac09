package com.codementee.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** The same load for a long time, to see that nothing piles up. */
final class Soak implements Part {

    private static final int CONNECTIONS = 32;
    private static final int QUARTERS = 4;

    /** What counts as flat: a twentieth, or two, whichever is more. */
    private static final double SLACK = 0.05;
    private static final double SLACK_COUNT = 2;

    /** One look at the server. */
    record Sample(double resident, double oldGeneration, double threads, double files, double connections) {

        static Sample of(Product product) throws IOException {
            return new Sample(
                    mebi(Proc.resident(product.pid())),
                    mebi(oldGeneration(product.pid())),
                    Proc.threads(product.pid()),
                    Proc.open(product.pid()),
                    Proc.children(product.databasePid()));
        }

        private static double mebi(double bytes) {
            return bytes / (1024 * 1024);
        }

        /** From the JVM's own counters in shared memory, which do not disturb it. */
        private static double oldGeneration(long pid) throws IOException {
            var jstat = Product.java().replaceFirst("java$", "jstat");
            var process = new ProcessBuilder(jstat, "-gc", Long.toString(pid)).redirectErrorStream(true).start();
            return usedOld(new String(process.getInputStream().readAllBytes())) * 1024;
        }

        static double usedOld(String said) {
            var lines = said.strip().split("\n");
            var names = Arrays.asList(lines[0].strip().split("\\s+"));
            return Double.parseDouble(lines[1].strip().split("\\s+")[names.indexOf("OU")]);
        }
    }

    @Override
    public List<Table> measure(Setup setup) throws Exception {
        var time = setup.lasting(20 * 60, 60);
        try (var product = Product.startFresh(setup, "soak")) {
            double half = Latency.capacity(setup, product, Day.prepare(product, setup.quick() ? 60_000 : 200_000)) / 2;
            var day = Day.prepare(product, half * time.toSeconds());
            var samples = new ArrayList<Sample>();
            var quarters = new ArrayList<Load>();
            try (var watch = Executors.newSingleThreadScheduledExecutor()) {
                watch.scheduleAtFixedRate(() -> sample(product, samples), 0, setup.quick() ? 2 : 10, TimeUnit.SECONDS);
                Duration quarter = time.dividedBy(QUARTERS);
                for (int i = 0; i < QUARTERS; i++) quarters.add(Load.open(product.port(), CONNECTIONS, half, quarter, day));
            }
            return List.of(flatness(samples, half, time), drift(quarters));
        }
    }

    private static void sample(Product product, List<Sample> samples) {
        try {
            samples.add(Sample.of(product));
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** The first quarter is for getting warm; the second is what the last is held against. */
    private static Table flatness(List<Sample> samples, double rate, Duration time) {
        var table = Table.of("Soak", "what", "second quarter", "last quarter", "flat");
        row(table, "resident, MiB", samples, Sample::resident);
        row(table, "old generation in use, MiB", samples, Sample::oldGeneration);
        row(table, "threads", samples, Sample::threads);
        row(table, "open files and sockets", samples, Sample::files);
        row(table, "PostgreSQL's processes", samples, Sample::connections);
        return table.note(Figures.show(rate) + " deeds of a day a second, half of capacity, for " + time.toMinutes()
                + " min; medians of " + samples.size() / QUARTERS + " samples. Flat: at most a twentieth, or two, more.");
    }

    private static Table drift(List<Load> quarters) {
        var table = Table.of("Latency in the course of the soak, in milliseconds", "quarter", "reached a second", "reads p50", "p99", "writes p50", "p99");
        for (int i = 0; i < quarters.size(); i++) {
            var seen = quarters.get(i).latencies();
            table.row(i + 1, Figures.show(quarters.get(i).rate()),
                    Figures.show(seen.percentile(Latencies.Kind.READ, 50)), Figures.show(seen.percentile(Latencies.Kind.READ, 99)),
                    Figures.show(seen.percentile(Latencies.Kind.WRITE, 50)), Figures.show(seen.percentile(Latencies.Kind.WRITE, 99)));
        }
        return table;
    }

    private static void row(Table table, String what, List<Sample> samples, ToDoubleFunction<Sample> figure) {
        double before = quarter(samples, 1, figure);
        double after = quarter(samples, QUARTERS - 1, figure);
        table.row(what, Figures.show(before), Figures.show(after), Figures.met(after, flat(before, after)));
    }

    static boolean flat(double before, double after) {
        return after - before <= Math.max(SLACK * before, SLACK_COUNT);
    }

    private static double quarter(List<Sample> samples, int number, ToDoubleFunction<Sample> figure) {
        int size = samples.size() / QUARTERS;
        return Figures.median(samples.subList(number * size, (number + 1) * size).stream().mapToDouble(figure).toArray());
    }
}
