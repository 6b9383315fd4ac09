package com.codementee.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Measures candidates in interleaved rounds (A B C A B C …), so that a noisy minute affects all of them, and compares medians. */
final class RoundRobin {

    /** A smaller speed-up counts as noise. */
    private static final double FASTER = 1.05;

    private RoundRobin() {}

    /** One round: operations a second, and CPU in microseconds per operation of server and database; NaN where not measured. */
    record Round(double rate, double cpu, double database) {}

    /** Runs a candidate for a time. */
    interface Trial {
        Round take(Duration time) throws IOException;
    }

    record Candidate(String name, Trial turn) {}

    /** All rounds of one candidate. */
    record Result(String name, List<Round> rounds) {

        double rate() {
            return median(Round::rate);
        }

        double slowest() {
            return quantile(0);
        }

        double fastest() {
            return quantile(1);
        }

        double cpu() {
            return median(Round::cpu);
        }

        double database() {
            return median(Round::database);
        }

        private double median(ToDoubleFunction<Round> figure) {
            return Figures.median(rounds.stream().mapToDouble(figure).toArray());
        }

        private double quantile(double share) {
            return Figures.quantile(share, rounds.stream().mapToDouble(Round::rate).toArray());
        }
    }

    /** Warms every candidate up, then measures them in turns. */
    static List<Result> measure(List<Candidate> contestants, BenchmarkConfig setup) throws IOException {
        var time = setup.lasting(5, 1);
        var scores = contestants.stream().map(one -> new Result(one.name(), new ArrayList<>())).toList();
        for (var one : contestants) warm(one.turn(), setup);
        for (int round = 0; round < setup.times(7, 2); round++) {
            for (int i = 0; i < contestants.size(); i++) scores.get(i).rounds().add(contestants.get(i).turn().take(time));
        }
        return scores;
    }

    /** Runs a candidate until it gets no faster, since the JVM needs time to compile, and more on few cores. */
    static void warm(Trial turn, BenchmarkConfig setup) throws IOException {
        double best = 0;
        for (int slice = 0, idle = 0; slice < setup.times(12, 2) && idle < 2; slice++) {
            double rate = turn.take(setup.lasting(5, 1)).rate();
            idle = rate > FASTER * best ? 0 : idle + 1;
            best = Math.max(best, rate);
        }
    }

    /** A trial that also measures the CPU time of server and database; a null supplier leaves that figure out. */
    static Trial measured(Supplier<Duration> server, Supplier<Duration> database, Trial turn) {
        return time -> {
            var serverBefore = read(server);
            var databaseBefore = read(database);
            var counted = turn.take(time);
            double done = counted.rate() * time.toNanos() / 1e9;
            return new Round(counted.rate(), each(server, serverBefore, done), each(database, databaseBefore, done));
        };
    }

    private static Duration read(Supplier<Duration> clock) {
        return clock == null ? Duration.ZERO : clock.get();
    }

    private static double each(Supplier<Duration> clock, Duration before, double done) {
        return clock == null ? Double.NaN : clock.get().minus(before).toNanos() / 1000.0 / done;
    }
}
