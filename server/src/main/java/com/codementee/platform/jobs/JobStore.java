package com.codementee.platform.jobs;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jspecify.annotations.Nullable;

/** SQL that inserts jobs into db-scheduler's table. */
interface JobStore {

    record ScheduledJob(String task, String instance, byte @Nullable [] data, Instant when) {}

    /**
     * Inserts jobs unless they are already scheduled. The scheduler's own client selects before it inserts, so if two
     * transactions scheduled the same job concurrently, one would fail.
     */
    @SqlBatch("""
        INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
        VALUES (:task, :instance, :data, :when, false, 1)
            ON CONFLICT (task_name, task_instance) DO NOTHING
        """)
    void insertIfAbsent(@BindMethods List<ScheduledJob> jobs);
}
