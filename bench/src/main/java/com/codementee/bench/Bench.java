package com.codementee.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the product, part by part. {@code docs/performance.md} says what the figures mean. */
public final class Bench {

    private static final Map<String, Part> PARTS = parts();
    private static final String QUICK = "--quick";

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        var wanted = new ArrayList<>(List.of(arguments));
        var setup = new Setup(
                Path.of(System.getProperty("bench.checkout")),
                Path.of(System.getProperty("bench.app")),
                Path.of(System.getProperty("bench.web")),
                List.of(System.getProperty("bench.jvm").split(" ")),
                wanted.contains(QUICK));
        wanted.remove(QUICK);
        var unknown = wanted.stream().filter(name -> !PARTS.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("bench: there is no " + String.join(", ", unknown) + "; the parts are " + String.join(", ", PARTS.keySet()));
            System.exit(2);
        }
        System.exit(measure(setup, wanted) ? 0 : 1);
    }

    private static Map<String, Part> parts() {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("start", new Start());
        parts.put("rates", new Rates());
        parts.put("latency", new Latency());
        parts.put("contention", new Contention());
        parts.put("growth", new Growth());
        parts.put("browser", new Browser());
        parts.put("soak", new Soak());
        return parts;
    }

    private static boolean measure(Setup setup, List<String> wanted) throws IOException {
        Product.remove(setup.scratch("homes"));
        var report = new Report(setup, Machine.describe(setup), kind(setup, wanted));
        boolean well = true;
        for (var part : wanted.isEmpty() ? PARTS.keySet() : wanted) {
            System.err.println("Measuring " + part + " …");
            var tables = tables(PARTS.get(part), part, setup);
            well &= tables.stream().noneMatch(table -> table.rows().isEmpty() && table.title().endsWith("failed"));
            report.add(tables);
            tables.forEach(table -> System.out.print(table.markdown()));
        }
        System.err.println("Kept in " + setup.checkout().relativize(report.file()));
        return well;
    }

    private static String kind(Setup setup, List<String> wanted) {
        return (wanted.isEmpty() ? "" : "-" + String.join("-", wanted)) + (setup.quick() ? "-quick" : "");
    }

    private static List<Table> tables(Part part, String name, Setup setup) {
        try {
            return part.measure(setup);
        } catch (Exception problem) {
            if (!(problem instanceof Failed)) problem.printStackTrace();
            return List.of(Table.of(name + " failed").note(problem.toString()));
        }
    }
}
