package com.codementee.platform.jobs;

import com.codementee.platform.db.Stores;
import com.codementee.platform.jobs.JobStore.Plan;
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
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Work that must happen after a transaction: a row written inside it, done at least once, surviving a crash.
 *
 * <p>Modules declare their tasks as beans. Due work starts within a second; what a transaction has just scheduled,
 * right after its commit.
 */
@Component
public class Jobs implements SmartLifecycle {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration GLANCE = Duration.ofMillis(1);
    private static final int THREADS = 16;
    /** Work is fetched once half of the threads are idle, and as much as there are threads: more would be fetched again before it is begun. */
    private static final double FETCH_BELOW = 0.5;
    private static final double FETCH_AT_ONCE = 1;
    private static final Serializer SERIALIZER = Serializer.DEFAULT_JAVA_SERIALIZER;

    private static final Duration HEARTBEAT = Duration.ofSeconds(3);

    /** After so many, work whose process died or whose end could not be written is taken up again: db-scheduler's least. */
    private static final int HEARTBEATS_MISSED = 4;

    private final JobStore store;
    private final DataSource dataSource;
    private final ObjectProvider<Task<?>> tasks;
    private final InstantSource clock;
    private Scheduler scheduler;

    Jobs(Jdbi jdbi, DataSource dataSource, ObjectProvider<Task<?>> tasks, InstantSource clock) {
        this.store = Stores.attach(jdbi, JobStore.class);
        this.dataSource = dataSource;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Schedules this work for an instant, in the current transaction. The same instance twice is one piece of work. */
    public <T> void schedule(TaskInstance<T> work, Instant when) {
        var data = work.getData();
        var plan = new Plan(work.getTaskName(), work.getId(), data == null ? null : SERIALIZER.serialize(data), when);
        TransactionJobBuffer.add(plan, store::plan, this::startDue);
    }

    /** Schedules this work for now, in the current transaction. */
    public <T> void schedule(TaskInstance<T> work) {
        schedule(work, clock.instant());
    }

    private void startDue(List<Plan> plans) {
        var now = clock.instant();
        if (plans.stream().anyMatch(plan -> !plan.when().isAfter(now))) scheduler.triggerCheckForDueExecutions();
    }

    /**
     * Does something that no job may see half done, such as moving the clock a long way: running jobs finish first,
     * those that are due afterwards start at once.
     */
    public void whilePaused(Runnable work) {
        scheduler.pause();
        try {
            while (!scheduler.getCurrentlyExecuting().isEmpty()) LockSupport.parkNanos(GLANCE.toNanos());
            work.run();
        } finally {
            scheduler.resume();
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        // a recurring task that is started is thereby known
        var known = tasks.stream().collect(Collectors.partitioningBy(RecurringTask.class::isInstance));
        scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), List.copyOf(known.get(false)))
                .startTasks(known.get(true).stream().map(task -> (RecurringTask<?>) task).toList())
                .clock(clock::instant)
                .serializer(SERIALIZER)
                .threads(THREADS)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingFetch(FETCH_BELOW, FETCH_AT_ONCE)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
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

    /** Before the web server and after it: a request may schedule work. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 2;
    }

    @Override
    public boolean isRunning() {
        return scheduler != null && scheduler.getSchedulerState().isStarted() && !scheduler.getSchedulerState().isShuttingDown();
    }
}
