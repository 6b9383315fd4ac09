package com.codementee.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Rounds in turn, A B C A B C …, so that a noisy minute of the machine falls on all alike; judged by medians. */
final class Contest {

    /** Less than this is noise. */
    private static final double FASTER = 1.05;

    private Contest() {}

    /** What one did in one round: times a second, and microseconds of processor each time; not a number where it has none. */
    record Round(double rate, double cpu, double database) {}

    /** One that competes. */
    interface Turn {
        Round take(Duration time) throws IOException;
    }

    record Contestant(String name, Turn turn) {}

    /** All rounds of one contestant. */
    record Score(String name, List<Round> rounds) {

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

    /** All of them warm, then in turns. */
    static List<Score> hold(List<Contestant> contestants, Setup setup) throws IOException {
        var time = setup.lasting(5, 1);
        var scores = contestants.stream().map(one -> new Score(one.name(), new ArrayList<>())).toList();
        for (var one : contestants) warm(one.turn(), setup);
        for (int round = 0; round < setup.times(7, 2); round++) {
            for (int i = 0; i < contestants.size(); i++) scores.get(i).rounds().add(contestants.get(i).turn().take(time));
        }
        return scores;
    }

    /** Repeats it until it has stopped getting faster: a JVM takes a while to compile what is used, and longer where cores are few. */
    static void warm(Turn turn, Setup setup) throws IOException {
        double best = 0;
        for (int slice = 0, idle = 0; slice < setup.times(12, 2) && idle < 2; slice++) {
            double rate = turn.take(setup.lasting(5, 1)).rate();
            idle = rate > FASTER * best ? 0 : idle + 1;
            best = Math.max(best, rate);
        }
    }

    /** A turn whose cost is read off processes before and after; a null clock is one that is not there. */
    static Turn measured(Supplier<Duration> server, Supplier<Duration> database, Turn turn) {
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
