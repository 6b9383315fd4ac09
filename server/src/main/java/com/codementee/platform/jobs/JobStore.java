package com.codementee.platform.jobs;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** How work gets into db-scheduler's table, which is laid out as its documentation says. */
interface JobStore {

    /**
     * Plans a piece of work, unless it is planned. The scheduler's own way looks first and inserts then: of two
     * transactions that plan the same at once, it breaks one.
     */
    @SqlUpdate("""
        INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
        VALUES (:task, :instance, :data, :when, false, 1)
            ON CONFLICT (task_name, task_instance) DO NOTHING
        """)
    void plan(String task, String instance, byte @Nullable [] data, Instant when);
}
