package com.codementee;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import org.postgresql.util.PSQLException;

/** Runs the same or rival work at one time, each on a thread of its own, and tells how each ended. */
public final class Race {

    /** How a run ended that was not refused. */
    public static final String DONE = "DONE";

    /** Nearly the pool's connections: all contend in the database, and none waits for a connection on a busy machine. */
    private static final int AT_ONCE = 16;

    private Race() {}

    /** Starts them together, as many as the database takes at once; for each, {@link #DONE}, the refusal's code, or the constraint that refused. */
    public static List<String> run(int runners, IntFunction<Callable<?>> work) throws InterruptedException {
        var start = new CountDownLatch(1);
        var room = new Semaphore(AT_ONCE);
        var runs = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < runners; i++) {
                var mine = work.apply(i);
                runs.add(threads.submit(() -> {
                    start.await();
                    room.acquire();
                    try {
                        return mine.call();
                    } finally {
                        room.release();
                    }
                }));
            }
            start.countDown();
        }
        return runs.stream().map(Race::ending).toList();
    }

    /** How often each of several ends came, such as once {@code DONE}. */
    public static long count(List<String> endings, ErrorCode code) {
        return endings.stream().filter(code.name()::equals).count();
    }

    public static long done(List<String> endings) {
        return endings.stream().filter(DONE::equals).count();
    }

    private static String ending(Future<?> run) {
        try {
            run.get();
            return DONE;
        } catch (ExecutionException problem) {
            for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
                if (cause instanceof ApiException refusal) return refusal.code().name();
                if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
                    return sql.getServerErrorMessage().getConstraint() + " " + sql.getSQLState();
                }
            }
            return problem.getCause().toString();
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem);
        }
    }
}
