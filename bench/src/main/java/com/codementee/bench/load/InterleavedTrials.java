package com.codementee.bench.load;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.report.Figures;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Measures candidates in interleaved rounds (A B C A B C …), so a noisy minute affects all of them, and compares
 * medians.
 */
public final class InterleavedTrials {

    /** The connections that each candidate uses. */
    public static final int CONNECTIONS = 16;

    /** A smaller speed-up counts as noise. */
    private static final double MIN_SPEEDUP = 1.05;

    private InterleavedTrials() {}

    /**
     * One round: operations per second, and the CPU time of server and database in microseconds per operation; NaN if
     * not measured.
     */
    public record Round(double rate, double cpu, double database) {}

    /** Runs a candidate for a time. */
    public interface Trial {
        Round run(Duration time) throws IOException;
    }

    public record Candidate(String name, Trial trial) {}

    /** All rounds of a candidate. */
    public record Result(String name, List<Round> rounds) {

        public double rate() {
            return median(Round::rate);
        }

        public double slowest() {
            return quantile(0);
        }

        public double fastest() {
            return quantile(1);
        }

        public double cpu() {
            return median(Round::cpu);
        }

        public double database() {
            return median(Round::database);
        }

        private double median(ToDoubleFunction<Round> figure) {
            return Figures.median(rounds.stream().mapToDouble(figure).toArray());
        }

        private double quantile(double share) {
            return Figures.quantile(share, rounds.stream().mapToDouble(Round::rate).toArray());
        }
    }

    /** Warms up every candidate, then measures them in turns. */
    public static List<Result> measure(List<Candidate> candidates, BenchmarkConfig config) throws IOException {
        var time = config.lasting(5, 3);
        var results = candidates.stream().map(candidate -> new Result(candidate.name(), new ArrayList<>())).toList();
        for (var candidate : candidates) warm(candidate.trial(), config);
        for (int round = 0; round < config.times(7, 2); round++) {
            for (int i = 0; i < candidates.size(); i++) {
                results.get(i).rounds().add(candidates.get(i).trial().run(time));
            }
        }
        return results;
    }

    /**
     * Runs a candidate until it stops getting faster, because the JVM needs time to compile, and more of it on few
     * cores.
     */
    public static void warm(Trial trial, BenchmarkConfig config) throws IOException {
        double best = 0;
        for (int slice = 0, idle = 0; slice < config.times(12, 2) && idle < 2; slice++) {
            double rate = trial.run(config.lasting(5, 3)).rate();
            idle = rate > MIN_SPEEDUP * best ? 0 : idle + 1;
            best = Math.max(best, rate);
        }
    }

    /** Returns a trial that also measures the CPU time of server and database; a null supplier omits that figure. */
    public static Trial measured(Supplier<Duration> server, Supplier<Duration> database, Trial trial) {
        return time -> {
            var serverBefore = read(server);
            var databaseBefore = read(database);
            var round = trial.run(time);
            double done = round.rate() * time.toNanos() / 1e9;
            return new Round(round.rate(), perOperation(server, serverBefore, done),
                    perOperation(database, databaseBefore, done));
        };
    }

    private static Duration read(Supplier<Duration> clock) {
        return clock == null ? Duration.ZERO : clock.get();
    }

    private static double perOperation(Supplier<Duration> clock, Duration before, double done) {
        return clock == null ? Double.NaN : clock.get().minus(before).toNanos() / 1000.0 / done;
    }
}
