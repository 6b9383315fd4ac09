package com.codementee.aitools.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A child process that handles one call at a time. It has its own memory limit and is killed when a call takes too
 * long, so no input can exhaust the server. It starts at the first call and ends when it has been idle for a while,
 * which frees all its memory. It inherits no environment variable and therefore no secret.
 */
public final class WorkerProcess implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WorkerProcess.class);

    private static final int CHECK_MILLIS = 200;

    private final String name;
    private final WorkerLaunch launch;
    private final Duration idleTimeout;
    private final ThreadPoolExecutor calls;
    private final ScheduledExecutorService timers;

    /** Only the thread of {@link #calls} changes it. */
    private volatile @Nullable Running running;
    private volatile long lastCall;

    private record Running(Process process, DataOutputStream requests, DataInputStream responses) {}

    /**
     * @param heapMegabytes the maximum heap of the process
     * @param maxWaiting how many calls may wait; more are refused as {@link WorkerException.Reason#BUSY}
     */
    public WorkerProcess(
            String name, Class<? extends WorkerHandler> handler, int heapMegabytes, int maxWaiting,
            Duration idleTimeout) {
        this.name = name;
        this.launch = new WorkerLaunch(handler, heapMegabytes);
        this.idleTimeout = idleTimeout;
        this.calls = new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(maxWaiting),
                Thread.ofPlatform().daemon().name("worker-" + name).factory());
        calls.allowCoreThreadTimeOut(true);
        this.timers = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("worker-timer-" + name).factory());
    }

    /**
     * Sends a request and returns the response.
     *
     * @param timeout the processor time of the call; on the clock it may take three times as long, because a busy
     *     machine is not the document's fault
     * @throws WorkerException if there is no response
     */
    public byte[] call(byte[] request, Duration timeout) {
        try {
            return calls.submit(() -> exchange(request, timeout)).get();
        } catch (RejectedExecutionException _) {
            throw new WorkerException(WorkerException.Reason.BUSY, name + ": too many calls are waiting");
        } catch (ExecutionException problem) {
            if (problem.getCause() instanceof WorkerException known) throw known;
            throw new IllegalStateException("The worker " + name + " could not be called", problem.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new WorkerException(WorkerException.Reason.BUSY, name + ": interrupted while waiting");
        }
    }

    /** Whether the process is running. */
    public boolean isRunning() {
        var current = running;
        return current != null && current.process().isAlive();
    }

    /** Ends the process. A later call starts a new one. */
    public void stop() {
        var current = running;
        if (current != null) end(current);
    }

    @Override
    public void close() {
        timers.shutdownNow();
        calls.shutdownNow();
        stop();
    }

    private byte[] exchange(byte[] request, Duration timeout) throws IOException {
        var worker = started();
        var watch = new CallWatch(worker.process(), timeout);
        var watching = timers.scheduleWithFixedDelay(watch, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
        try {
            WorkerFrames.write(worker.requests(), request);
            int status = worker.responses().readByte();
            var response = WorkerFrames.read(worker.responses());
            if (status == WorkerFrames.OK) return response;
            throw new WorkerException(WorkerException.Reason.FAILED, new String(response, StandardCharsets.UTF_8));
        } catch (IOException _) {
            end(worker);
            log.warn("The worker {} {}", name, watch.hasKilled() ? "took too long and was killed" : "ended during a call");
            var reason = watch.hasKilled() ? WorkerException.Reason.TIMED_OUT : WorkerException.Reason.CRASHED;
            throw new WorkerException(reason, name + ": " + reason);
        } finally {
            watching.cancel(false);
            stopWhenIdle();
        }
    }

    private Running started() throws IOException {
        var current = running;
        if (current != null && current.process().isAlive()) return current;
        var process = launch.start();
        var fresh = new Running(
                process,
                new DataOutputStream(process.getOutputStream()),
                new DataInputStream(process.getInputStream()));
        running = fresh;
        return fresh;
    }

    private void stopWhenIdle() {
        long now = System.nanoTime();
        lastCall = now;
        if (timers.isShutdown()) return;
        timers.schedule(() -> {
            if (lastCall == now && calls.getActiveCount() == 0) stop();
        }, idleTimeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Closing its standard input ends the process, which then deletes its temporary files. */
    private void end(Running worker) {
        try {
            worker.requests().close();
            if (!worker.process().waitFor(1, TimeUnit.SECONDS)) worker.process().destroyForcibly();
        } catch (IOException _) {
            worker.process().destroyForcibly();
        } catch (InterruptedException _) {
            worker.process().destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (running == worker) running = null;
    }
}
