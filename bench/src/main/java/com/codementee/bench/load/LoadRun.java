package com.codementee.bench.load;

import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.http.HttpConnection;
import com.codementee.bench.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Generates load, and holds the result: completed operations, seconds, and response times. */
public record LoadRun(long done, double seconds, LatencyRecorder latencies) {

    public double rate() {
        return done / seconds;
    }

    /** Runs on one connection until the load ends, and returns the number of completed operations. */
    private interface ConnectionTask {
        long run(HttpConnection http, LatencyRecorder latencies) throws IOException;
    }

    /** Closed loop: each connection sends the next request as soon as it has received a response. */
    public static LoadRun closed(int port, int connections, Duration time, IntFunction<Operation> work)
            throws IOException {
        long end = System.nanoTime() + time.toNanos();
        return run(port, connections, number -> {
            var operation = work.apply(number);
            return (http, latencies) -> {
                long done = 0;
                for (long now = System.nanoTime(); now < end; now = System.nanoTime(), done++) {
                    operation.run(http, now, latencies);
                }
                return done;
            };
        });
    }

    /** Open loop: starts operations at a fixed rate, whether or not earlier ones have completed. */
    public static LoadRun open(int port, int connections, double rate, Duration time, Operation work)
            throws IOException {
        return paced(port, connections,
                new ArrivalSchedule(System.nanoTime(), rate, Math.round(rate * time.toNanos() / 1e9)), work);
    }

    /**
     * Starts all operations at once. Response times are measured from the start, including the wait for a connection.
     */
    public static LoadRun rush(int port, int connections, int count, Operation work) throws IOException {
        return paced(port, connections, new ArrivalSchedule(System.nanoTime(), Double.POSITIVE_INFINITY, count), work);
    }

    private static LoadRun paced(int port, int connections, ArrivalSchedule schedule, Operation work)
            throws IOException {
        return run(port, connections, _ -> (http, latencies) -> {
            long done = 0;
            for (long dueAt = schedule.next(); dueAt != ArrivalSchedule.END; dueAt = schedule.next(), done++) {
                for (long left = dueAt - System.nanoTime(); left > 0; left = dueAt - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                work.run(http, dueAt, latencies);
            }
            return done;
        });
    }

    private static LoadRun run(int port, int connections, IntFunction<ConnectionTask> tasks) throws IOException {
        var total = new LatencyRecorder();
        var done = new AtomicLong();
        long startedAt = System.nanoTime();
        try (var workers = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("load-", 0).factory())) {
            var futures = new ArrayList<Future<?>>();
            for (int i = 0; i < connections; i++) {
                var task = tasks.apply(i);
                futures.add(workers.submit(() -> {
                    var latencies = new LatencyRecorder();
                    try (var http = new HttpConnection(port)) {
                        done.addAndGet(task.run(http, latencies));
                    }
                    synchronized (total) {
                        total.add(latencies);
                    }
                    return null;
                }));
            }
            await(futures, workers);
        }
        return new LoadRun(done.get(), (System.nanoTime() - startedAt) / 1e9, total);
    }

    /** The first failure stops all connections. */
    private static void await(Iterable<Future<?>> futures, ExecutorService workers) throws IOException {
        try {
            for (var future : futures) future.get();
        } catch (ExecutionException problem) {
            workers.shutdownNow();
            if (problem.getCause() instanceof BenchmarkException failed) throw failed;
            throw new IOException(problem.getCause());
        } catch (InterruptedException _) {
            workers.shutdownNow();
            throw new BenchmarkException("Interrupted");
        }
    }
}
