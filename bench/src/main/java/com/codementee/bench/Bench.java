package com.codementee.bench;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.process.ServerProcess;
import com.codementee.bench.report.MachineInfo;
import com.codementee.bench.report.Report;
import com.codementee.bench.report.Table;
import com.codementee.bench.scenario.AiBenchmark;
import com.codementee.bench.scenario.AnalyticsBenchmark;
import com.codementee.bench.scenario.Benchmark;
import com.codementee.bench.scenario.BrowserBenchmark;
import com.codementee.bench.scenario.CollectorBenchmark;
import com.codementee.bench.scenario.ContentionBenchmark;
import com.codementee.bench.scenario.GrowthBenchmark;
import com.codementee.bench.scenario.LatencyBenchmark;
import com.codementee.bench.scenario.SoakBenchmark;
import com.codementee.bench.scenario.StartupBenchmark;
import com.codementee.bench.scenario.StreamBenchmark;
import com.codementee.bench.scenario.ThroughputBenchmark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmark suite or parts of it. {@code docs/performance.md} explains the figures. */
public final class Bench {

    private static final Map<String, Benchmark> PARTS = parts();
    private static final String QUICK = "--quick";

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        var wanted = new ArrayList<>(List.of(arguments));
        var config = BenchmarkConfig.fromSystemProperties(wanted.contains(QUICK));
        wanted.remove(QUICK);
        var unknown = wanted.stream().filter(name -> !PARTS.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("bench: unknown part " + String.join(", ", unknown) + "; the parts are "
                    + String.join(", ", PARTS.keySet()));
            System.exit(2);
        }
        System.exit(measure(config, wanted) ? 0 : 1);
    }

    private static Map<String, Benchmark> parts() {
        var parts = new LinkedHashMap<String, Benchmark>();
        parts.put("start", new StartupBenchmark());
        parts.put("rates", new ThroughputBenchmark());
        parts.put("latency", new LatencyBenchmark());
        parts.put("collectors", new CollectorBenchmark());
        parts.put("contention", new ContentionBenchmark());
        parts.put("growth", new GrowthBenchmark());
        parts.put("analytics", new AnalyticsBenchmark());
        parts.put("ai", new AiBenchmark());
        parts.put("browser", new BrowserBenchmark());
        parts.put("streams", new StreamBenchmark());
        parts.put("soak", new SoakBenchmark());
        return parts;
    }

    private static boolean measure(BenchmarkConfig config, List<String> wanted) throws IOException {
        ServerProcess.remove(config.scratch("homes"));
        var report = new Report(config, MachineInfo.describe(config), kind(config, wanted));
        boolean well = true;
        for (var part : wanted.isEmpty() ? PARTS.keySet() : wanted) {
            System.err.println("Measuring " + part + " …");
            var tables = tables(PARTS.get(part), part, config);
            well &= tables.stream().noneMatch(table -> table.rows().isEmpty() && table.title().endsWith("failed"));
            report.add(tables);
            tables.forEach(table -> System.out.print(table.markdown()));
        }
        System.err.println("Saved to " + config.checkout().relativize(report.file()));
        return well;
    }

    private static String kind(BenchmarkConfig config, List<String> wanted) {
        return (wanted.isEmpty() ? "" : "-" + String.join("-", wanted)) + (config.quick() ? "-quick" : "");
    }

    private static List<Table> tables(Benchmark part, String name, BenchmarkConfig config) {
        try {
            return part.measure(config);
        } catch (Exception problem) {
            if (!(problem instanceof BenchmarkException)) problem.printStackTrace();
            return List.of(Table.of(name + " failed").note(problem.toString()));
        }
    }
}
