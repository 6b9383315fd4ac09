package com.codementee.support;

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

/** Runs tasks concurrently, each on its own virtual thread, and reports the outcome of each. */
public final class ConcurrentRunner {

    /** The outcome of a task that threw no exception. */
    public static final String SUCCESS = "SUCCESS";

    /** Just below the size of the connection pool, so tasks contend in the database and not for connections. */
    private static final int MAX_CONCURRENT_TASKS = 16;

    private ConcurrentRunner() {}

    /**
     * Starts all tasks at the same moment and waits until they have ended.
     *
     * @return for each task {@link #SUCCESS}, the error code of its {@link ApiException}, the violated constraint with
     *     its SQL state, or the exception as text
     */
    public static List<String> run(int taskCount, IntFunction<Callable<?>> taskFactory) throws InterruptedException {
        var start = new CountDownLatch(1);
        var permits = new Semaphore(MAX_CONCURRENT_TASKS);
        var runs = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < taskCount; i++) {
                var task = taskFactory.apply(i);
                runs.add(threads.submit(() -> {
                    start.await();
                    permits.acquire();
                    try {
                        return task.call();
                    } finally {
                        permits.release();
                    }
                }));
            }
            start.countDown();
        }
        return runs.stream().map(ConcurrentRunner::outcome).toList();
    }

    /** Counts the tasks that failed with this error code. */
    public static long countFailed(List<String> outcomes, ErrorCode code) {
        return outcomes.stream().filter(code.name()::equals).count();
    }

    public static long countSucceeded(List<String> outcomes) {
        return outcomes.stream().filter(SUCCESS::equals).count();
    }

    private static String outcome(Future<?> run) {
        try {
            run.get();
            return SUCCESS;
        } catch (ExecutionException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof ApiException refusal) return refusal.code().name();
                if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
                    return sql.getServerErrorMessage().getConstraint() + " " + sql.getSQLState();
                }
            }
            return failure.getCause().toString();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
