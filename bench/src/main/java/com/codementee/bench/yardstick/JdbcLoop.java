package com.codementee.bench.yardstick;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.load.InterleavedTrials.Round;
import com.codementee.bench.load.InterleavedTrials;
import com.codementee.bench.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Replaces pgbench if it is not installed: runs its scripts as prepared JDBC statements in a loop. */
public record JdbcLoop(BenchmarkConfig config, ServerProcess product, String script, Map<String, String> variables)
        implements InterleavedTrials.Trial {

    @Override
    public Round run(Duration time) throws IOException {
        var parsed = PgbenchInterpreter.parse(
                Files.readString(config.checkout().resolve("bench/pgbench").resolve(script)));
        long startedAt = System.nanoTime();
        long end = startedAt + time.toNanos();
        try (var workers = Executors.newFixedThreadPool(InterleavedTrials.CONNECTIONS)) {
            var running = new ArrayList<Future<Long>>();
            for (int i = 0; i < InterleavedTrials.CONNECTIONS; i++) running.add(workers.submit(() -> loop(parsed,
                    end)));
            long done = 0;
            for (var one : running) done += one.get();
            return new Round(done / ((System.nanoTime() - startedAt) / 1e9), Double.NaN, Double.NaN);
        } catch (InterruptedException | ExecutionException problem) {
            throw new IOException(problem);
        }
    }

    /** Runs the script until the end. Closing the connection closes its statements. */
    private long loop(PgbenchInterpreter parsed, long end) throws SQLException, IOException {
        long done = 0;
        try (var database = product.database()) {
            var prepared = new HashMap<String, PreparedStatement>();
            for (; System.nanoTime() < end; done++) parsed.run(database, prepared, variables);
        }
        return done;
    }
}
