package com.codementee.bench;

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

/** What a stretch of load came to. */
record Load(long done, double seconds, Latencies latencies) {

    double rate() {
        return done / seconds;
    }

    /** Runs over a connection until it is time to stop, and says how often the work was done. */
    private interface Lane {
        long run(KeepAlive line, Latencies seen) throws IOException;
    }

    /** Each connection begins anew as soon as it has its answer: as much as the server can do. */
    static Load closed(int port, int connections, Duration time, IntFunction<Work> work) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        return run(port, connections, number -> {
            var mine = work.apply(number);
            return (line, seen) -> {
                long done = 0;
                for (long now = System.nanoTime(); now < end; now = System.nanoTime(), done++) mine.once(line, now, seen);
                return done;
            };
        });
    }

    /** Begins so many a second, whether or not earlier ones have been answered. */
    static Load open(int port, int connections, double rate, Duration time, Work work) throws IOException {
        return paced(port, connections, new Pace(System.nanoTime(), rate, Math.round(rate * time.toNanos() / 1e9)), work);
    }

    /** All at once: everybody's latency counts from now, however long they wait for a connection. */
    static Load rush(int port, int connections, int count, Work work) throws IOException {
        return paced(port, connections, new Pace(System.nanoTime(), Double.POSITIVE_INFINITY, count), work);
    }

    private static Load paced(int port, int connections, Pace pace, Work work) throws IOException {
        return run(port, connections, _ -> (line, seen) -> {
            long done = 0;
            for (long intended = pace.next(); intended != Pace.OVER; intended = pace.next(), done++) {
                for (long left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) LockSupport.parkNanos(left);
                work.once(line, intended, seen);
            }
            return done;
        });
    }

    private static Load run(int port, int connections, IntFunction<Lane> lanes) throws IOException {
        var whole = new Latencies();
        var done = new AtomicLong();
        long begun = System.nanoTime();
        try (var workers = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("load-", 0).factory())) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < connections; i++) {
                var lane = lanes.apply(i);
                running.add(workers.submit(() -> {
                    var seen = new Latencies();
                    try (var line = new KeepAlive(port)) {
                        done.addAndGet(lane.run(line, seen));
                    }
                    synchronized (whole) {
                        whole.add(seen);
                    }
                    return null;
                }));
            }
            await(running, workers);
        }
        return new Load(done.get(), (System.nanoTime() - begun) / 1e9, whole);
    }

    /** The first that goes wrong ends them all. */
    private static void await(Iterable<Future<?>> running, ExecutorService workers) throws IOException {
        try {
            for (var one : running) one.get();
        } catch (ExecutionException problem) {
            workers.shutdownNow();
            if (problem.getCause() instanceof Failed failed) throw failed;
            throw new IOException(problem.getCause());
        } catch (InterruptedException _) {
            workers.shutdownNow();
            throw new Failed("Interrupted");
        }
    }
}
