package com.codementee.platform.jobs;

import com.codementee.platform.jobs.JobStore.ScheduledJob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects a transaction's jobs and inserts them in one statement before the commit, except those of rolled-back
 * savepoints.
 */
final class TransactionJobBuffer implements TransactionSynchronization {

    private final Consumer<List<ScheduledJob>> write;
    private final Consumer<List<ScheduledJob>> committed;
    private final List<ScheduledJob> jobs = new ArrayList<>();
    private final Map<Object, Integer> sizeAtSavepoint = new HashMap<>();

    private TransactionJobBuffer(Consumer<List<ScheduledJob>> write, Consumer<List<ScheduledJob>> committed) {
        this.write = write;
        this.committed = committed;
    }

    /**
     * Adds a job to the current transaction. Without a transaction, calls {@code write} and {@code committed}
     * immediately.
     */
    static void add(ScheduledJob job, Consumer<List<ScheduledJob>> write, Consumer<List<ScheduledJob>> committed) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofTransaction(write, committed).jobs.add(job);
        } else {
            write.accept(List.of(job));
            committed.accept(List.of(job));
        }
    }

    private static TransactionJobBuffer ofTransaction(
            Consumer<List<ScheduledJob>> write, Consumer<List<ScheduledJob>> committed) {
        for (var each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof TransactionJobBuffer jobs) return jobs;
        }
        var jobs = new TransactionJobBuffer(write, committed);
        TransactionSynchronizationManager.registerSynchronization(jobs);
        return jobs;
    }

    @Override
    public void savepoint(Object savepoint) {
        sizeAtSavepoint.put(savepoint, jobs.size());
    }

    /** Discards the jobs that were added after the savepoint. An unknown savepoint was set before the first job. */
    @Override
    public void savepointRollback(Object savepoint) {
        jobs.subList(sizeAtSavepoint.getOrDefault(savepoint, 0), jobs.size()).clear();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        write.accept(jobs);
    }

    @Override
    public void afterCommit() {
        committed.accept(jobs);
    }
}
