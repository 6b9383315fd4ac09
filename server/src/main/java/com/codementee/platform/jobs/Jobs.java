package com.codementee.platform.jobs;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.jobs.JobStore.ScheduledJob;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Schedules work that must happen after a transaction, as a row that commits with it. Each job runs at least once, even
 * after a crash.
 *
 * <p>Modules declare their tasks as beans. A due job starts within a second, or immediately after the commit if it was
 * scheduled for now.
 */
@Component
public class Jobs implements SmartLifecycle {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
    private static final Duration PAUSE_CHECK_INTERVAL = Duration.ofMillis(1);
    private static final int THREADS = 16;
    /**
     * Jobs are fetched once half of the threads are idle, up to one per thread; further jobs would be fetched again
     * before they start.
     */
    private static final double FETCH_BELOW_UTILISATION = 0.5;
    private static final double FETCH_UP_TO_UTILISATION = 1;
    private static final Serializer SERIALIZER = Serializer.DEFAULT_JAVA_SERIALIZER;

    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(3);

    /** After this many missed heartbeats, another process takes over the job. This is db-scheduler's minimum. */
    private static final int MAX_MISSED_HEARTBEATS = 4;

    private final JobStore store;
    private final DataSource dataSource;
    private final ObjectProvider<Task<?>> tasks;
    private final InstantSource clock;
    private Scheduler scheduler;

    Jobs(Jdbi jdbi, DataSource dataSource, ObjectProvider<Task<?>> tasks, InstantSource clock) {
        this.store = StoreFactory.attach(jdbi, JobStore.class);
        this.dataSource = dataSource;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Schedules a job in the current transaction. The same task instance is scheduled once. */
    public <T> void schedule(TaskInstance<T> work, Instant when) {
        var data = work.getData();
        var job = new ScheduledJob(
                work.getTaskName(), work.getId(), data == null ? null : SERIALIZER.serialize(data), when);
        TransactionJobBuffer.add(job, store::insertIfAbsent, this::startDue);
    }

    /** Schedules a job for now, in the current transaction. */
    public <T> void schedule(TaskInstance<T> work) {
        schedule(work, clock.instant());
    }

    /**
     * Inserts a job in this handle's transaction, for a process that runs no jobs. A running server starts it within a
     * second.
     */
    public static void schedule(Handle transaction, TaskInstance<Void> work, Instant when) {
        var job = new ScheduledJob(work.getTaskName(), work.getId(), null, when);
        transaction.attach(JobStore.class).insertIfAbsent(List.of(job));
    }

    private void startDue(List<ScheduledJob> jobs) {
        var now = clock.instant();
        if (jobs.stream().anyMatch(job -> !job.when().isAfter(now))) scheduler.triggerCheckForDueExecutions();
    }

    /**
     * Runs work, such as moving the clock, while no job runs. Running jobs finish first; jobs that are due afterwards
     * start immediately.
     */
    public void whilePaused(Runnable work) {
        scheduler.pause();
        try {
            while (!scheduler.getCurrentlyExecuting().isEmpty()) LockSupport.parkNanos(PAUSE_CHECK_INTERVAL.toNanos());
            work.run();
        } finally {
            scheduler.resume();
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        // startTasks also registers the recurring tasks.
        var known = tasks.stream().collect(Collectors.partitioningBy(RecurringTask.class::isInstance));
        scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), List.copyOf(known.get(false)))
                .startTasks(known.get(true).stream().map(task -> (RecurringTask<?>) task).toList())
                .clock(clock::instant)
                .serializer(SERIALIZER)
                .threads(THREADS)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingFetch(FETCH_BELOW_UTILISATION, FETCH_UP_TO_UTILISATION)
                .pollingInterval(POLL_INTERVAL)
                .heartbeatInterval(HEARTBEAT_INTERVAL)
                .missedHeartbeatsLimit(MAX_MISSED_HEARTBEATS)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .commitWhenAutocommitDisabled(false)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    /** Ensures that jobs start before the web server and stop after it, because requests schedule jobs. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 2;
    }

    @Override
    public boolean isRunning() {
        return scheduler != null && scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }
}
