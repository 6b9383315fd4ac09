package com.codementee.platform.jobs;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jspecify.annotations.Nullable;

/** Inserts jobs into db-scheduler's table, whose columns its documentation defines. */
interface JobStore {

    record ScheduledJob(String task, String instance, byte @Nullable [] data, Instant when) {}

    /**
     * Inserts jobs unless they are scheduled already. The scheduler's own client selects before it inserts, so of two
     * transactions that schedule the same job at once, one would fail.
     */
    @SqlBatch("""
        INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
        VALUES (:task, :instance, :data, :when, false, 1)
            ON CONFLICT (task_name, task_instance) DO NOTHING
        """)
    void insertIfAbsent(@BindMethods List<ScheduledJob> jobs);
}
