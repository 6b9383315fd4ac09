package com.codementee.bench;

import com.codementee.bench.Contest.Round;
import com.codementee.bench.Latencies.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** How long answers take at a steady pace, from when each should have been asked for. */
final class Latency implements Part {

    private static final int CONNECTIONS = 64;
    private static final List<Integer> RATES = List.of(10, 100, 500);

    @Override
    public List<Table> measure(Setup setup) throws Exception {
        var time = setup.lasting(60, 5);
        try (var product = Product.startFresh(setup, "latency")) {
            var day = Day.prepare(product, setup.quick() ? 60_000 : 1_000_000);
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

    /** What it leaves behind, mail above all, is done before the next begins. */
    private static Load pace(Product product, double rate, Duration time, Day day) throws IOException {
        var load = Load.open(product.port(), CONNECTIONS, rate, time, day);
        product.awaitJobs();
        return load;
    }

    /** What the server can do of this mix, once it is warm. */
    static double capacity(Setup setup, Product product, Day day) throws Exception {
        Contest.warm(time -> new Round(Load.closed(product.port(), CONNECTIONS, time, _ -> day).rate(), Double.NaN, Double.NaN), setup);
        product.awaitJobs();
        var load = Load.closed(product.port(), CONNECTIONS, setup.lasting(20, 3), _ -> day);
        product.awaitJobs();
        return load.rate();
    }

    private static Table table(Setup setup) {
        return Table.of("Latency of a day's mix, in milliseconds, open loop", "pace", "begun a second", "reached",
                "reads p50", "p99", "p99.9", "writes p50", "p99", "p99.9", "logins p50", "p99")
                .note("Each pace for " + setup.lasting(60, 5).toSeconds() + " s over " + CONNECTIONS
                        + " connections; counted from when a call should have begun.");
    }

    private static void row(Table table, String pace, double rate, Load load) {
        var seen = load.latencies();
        table.row(pace, Figures.show(rate), Figures.show(load.rate()),
                at(seen, Kind.READ, 50), at(seen, Kind.READ, 99), at(seen, Kind.READ, 99.9),
                at(seen, Kind.WRITE, 50), at(seen, Kind.WRITE, 99), at(seen, Kind.WRITE, 99.9),
                at(seen, Kind.LOGIN, 50), at(seen, Kind.LOGIN, 99));
    }

    private static Table targets(Load half) {
        double reads = half.latencies().percentile(Kind.READ, 99);
        double writes = half.latencies().percentile(Kind.WRITE, 99);
        return Table.of("Targets of latency", "what", "wanted", "measured", "met")
                .row("p99 of reads at half of capacity", "≤ 25 ms", Figures.show(reads) + " ms", Figures.met(reads, reads <= 25))
                .row("p99 of writes at half of capacity", "≤ 50 ms", Figures.show(writes) + " ms", Figures.met(writes, writes <= 50));
    }

    private static String at(Latencies seen, Kind kind, double percent) {
        return Figures.show(seen.percentile(kind, percent));
    }
}
