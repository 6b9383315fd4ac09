package com.codementee.platform.jobs;

import com.codementee.platform.jobs.JobStore.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction schedules: written by one statement at its end, but for what a savepoint has undone. */
final class TransactionJobBuffer implements TransactionSynchronization {

    private final Consumer<List<Plan>> write;
    private final Consumer<List<Plan>> committed;
    private final List<Plan> plans = new ArrayList<>();
    private final Map<Object, Integer> atSavepoints = new HashMap<>();

    private TransactionJobBuffer(Consumer<List<Plan>> write, Consumer<List<Plan>> committed) {
        this.write = write;
        this.committed = committed;
    }

    /** Has this written and then seen committed with what else the current transaction schedules, or at once when there is none. */
    static void add(Plan plan, Consumer<List<Plan>> write, Consumer<List<Plan>> committed) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofTransaction(write, committed).plans.add(plan);
        } else {
            write.accept(List.of(plan));
            committed.accept(List.of(plan));
        }
    }

    private static TransactionJobBuffer ofTransaction(Consumer<List<Plan>> write, Consumer<List<Plan>> committed) {
        for (var each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof TransactionJobBuffer plans) return plans;
        }
        var plans = new TransactionJobBuffer(write, committed);
        TransactionSynchronizationManager.registerSynchronization(plans);
        return plans;
    }

    @Override
    public void savepoint(Object savepoint) {
        atSavepoints.put(savepoint, plans.size());
    }

    /** A savepoint from before anything was scheduled is not known here. */
    @Override
    public void savepointRollback(Object savepoint) {
        plans.subList(atSavepoints.getOrDefault(savepoint, 0), plans.size()).clear();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        write.accept(plans);
    }

    @Override
    public void afterCommit() {
        committed.accept(plans);
    }
}
