package com.codementee.bench.scenario;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.load.LatencyRecorder.Kind;
import com.codementee.bench.load.LoadRun;
import com.codementee.bench.process.ProcessStats;
import com.codementee.bench.process.ServerProcess;
import com.codementee.bench.report.Figures;
import com.codementee.bench.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Compares garbage collectors and heap sizes, in turns: capacity, tail latency at half of it, and memory. */
public final class CollectorBenchmark implements Benchmark {

    private static final int CONNECTIONS = 64;
    private static final double MIB = 1024 * 1024;

    /** The launcher's options that set a heap size or choose a collector. Each candidate replaces them with its own. */
    private static final List<String> REPLACED =
            List.of("-Xm", "-XX:SurvivorRatio", "-XX:MinHeap", "-XX:MaxHeap", "-XX:+UseSerialGC");

    /** A set of JVM options to compare. */
    record Candidate(String name, List<String> options) {

        static Candidate of(String name, String options) {
            return new Candidate(name, List.of(options.split(" ")));
        }

        /** Returns the launcher's options with this candidate's collector and heap. */
        List<String> jvm(List<String> launcher) {
            var others = launcher.stream().filter(option -> REPLACED.stream().noneMatch(option::startsWith));
            return Stream.concat(options.stream(), others).toList();
        }
    }

    /** Generational Shenandoah and ZGC are not among them: they exceeded the memory limit (ADR 0025). */
    private static final List<Candidate> CANDIDATES = List.of(
            Candidate.of("Serial, 288 MiB, young 64",
                    "-XX:+UseSerialGC -Xms96m -Xmx288m -Xmn64m -XX:SurvivorRatio=4 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25"),
            Candidate.of("Serial, 320 MiB, young 96",
                    "-XX:+UseSerialGC -Xms128m -Xmx320m -Xmn96m -XX:SurvivorRatio=4 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25"),
            Candidate.of("G1, 256 MiB",
                    "-XX:+UseG1GC -Xms64m -Xmx256m -XX:MaxGCPauseMillis=20 -XX:G1PeriodicGCInterval=60000"));

    /** One turn of a candidate: latencies in milliseconds, memory in MiB. */
    private record Turn(
            int rate, double capacity, double read99, double read999, double write99, double resident) {}

    @Override
    public List<Table> measure(BenchmarkConfig config) throws Exception {
        var turns = CANDIDATES.stream().map(_ -> (List<Turn>) new ArrayList<Turn>()).toList();
        int rate = 0;
        for (int round = 0; round < config.times(3, 1); round++) {
            for (int i = 0; i < CANDIDATES.size(); i++) {
                var turn = turn(config, CANDIDATES.get(i), rate);
                if (rate == 0) rate = turn.rate();
                turns.get(i).add(turn);
                System.err.println(CANDIDATES.get(i).name() + ": " + turn);
            }
        }
        var table = Table.of(
                "Collectors, at a day's mix", "collector and heap", "capacity a second", "reads p99", "p99.9",
                "writes p99", "resident, MiB")
                .note("Each of " + turns.getFirst().size() + " turns with a fresh server: capacity by " + CONNECTIONS
                        + " connections in a closed loop, then " + rate
                                + " a second in an open loop. Median, and all turns in brackets.");
        for (int i = 0; i < CANDIDATES.size(); i++) row(table, CANDIDATES.get(i).name(), turns.get(i));
        return List.of(table);
    }

    /** @param rate calls a second of the open loop; 0 for half of the capacity that this turn measures */
    private static Turn turn(BenchmarkConfig config, Candidate candidate, int rate) throws Exception {
        try (var product = ServerProcess.startFresh(config, "collectors", candidate.jvm(config.jvm()))) {
            var day = DailyMix.prepare(product, config.quick() ? 30_000 : 120_000);
            LoadRun.closed(product.port(), CONNECTIONS, config.lasting(30, 3), _ -> day);
            product.awaitJobs();
            double capacity = LoadRun.closed(product.port(), CONNECTIONS, config.lasting(10, 2), _ -> day).rate();
            product.awaitJobs();
            int offered = rate == 0 ? (int) (capacity / 2) : rate;
            var latencies = LoadRun.open(product.port(), CONNECTIONS, offered, config.lasting(30, 3), day).latencies();
            return new Turn(offered, capacity, latencies.percentile(Kind.READ, 99),
                    latencies.percentile(Kind.READ, 99.9),
                    latencies.percentile(Kind.WRITE, 99), ProcessStats.resident(product.pid()) / MIB);
        }
    }

    private static void row(Table table, String name, List<Turn> turns) {
        table.row(name, shown(turns, Turn::capacity), shown(turns, Turn::read99), shown(turns, Turn::read999),
                shown(turns, Turn::write99), shown(turns, Turn::resident));
    }

    private static String shown(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        var values = turns.stream().mapToDouble(figure).toArray();
        var all = turns.stream().map(turn -> Figures.format(figure.applyAsDouble(turn))).toList();
        return Figures.format(Figures.median(values)) + " (" + String.join(", ", all) + ")";
    }
}
