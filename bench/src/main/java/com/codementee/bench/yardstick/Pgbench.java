package com.codementee.bench.yardstick;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.load.InterleavedTrials.Round;
import com.codementee.bench.load.InterleavedTrials;
import com.codementee.bench.process.ChildProcess;
import com.codementee.bench.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs PostgreSQL's load generator on the product's database with the same statements, without a server in between. */
public record Pgbench(BenchmarkConfig config, ServerProcess product, String script, Map<String, String> variables)
        implements InterleavedTrials.Trial {

    private static final Path PROGRAM = Path.of("/usr/bin/pgbench");
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final Pattern FAILURES = Pattern.compile("number of failed transactions: ([0-9]+)");

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    @Override
    public Round run(Duration time) throws IOException {
        var command = new ArrayList<>(List.of(
                PROGRAM.toString(), "-h", "127.0.0.1", "-p", Integer.toString(product.databasePort()), "-U",
                "codementee",
                "-n", "-M", "prepared", "-c", Integer.toString(InterleavedTrials.CONNECTIONS), "-j", "2", "-T",
                Long.toString(time.toSeconds()),
                "-f", config.checkout().resolve("bench/pgbench").resolve(script).toString()));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.add("postgres");
        var log = config.scratch("logs").resolve("pgbench.log");
        try (var child = ChildProcess.start(log, Map.of("PGPASSWORD", product.databasePassword()), command)) {
            child.awaitExit(time.plusMinutes(1));
        }
        return new Round(rate(Files.readString(log)), Double.NaN, Double.NaN);
    }

    /** @throws BenchmarkException if the output contains no rate or reports failed transactions */
    static double rate(String output) {
        var failures = FAILURES.matcher(output);
        var tps = TPS.matcher(output);
        if (!tps.find() || !failures.find() || !failures.group(1).equals("0")) {
            throw new BenchmarkException("pgbench: " + output);
        }
        return Double.parseDouble(tps.group(1));
    }
}
