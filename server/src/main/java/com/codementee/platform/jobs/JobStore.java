package com.codementee.platform.jobs;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jspecify.annotations.Nullable;

/** How work gets into db-scheduler's table, which is laid out as its documentation says. */
interface JobStore {

    /** A piece of work that is to be done from an instant on. */
    record Plan(String task, String instance, byte @Nullable [] data, Instant when) {}

    /**
     * Plans pieces of work, but for those that are planned. The scheduler's own way looks first and inserts then: of two
     * transactions that plan the same at once, it breaks one.
     */
    @SqlBatch("""
        INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
        VALUES (:task, :instance, :data, :when, false, 1)
            ON CONFLICT (task_name, task_instance) DO NOTHING
        """)
    void plan(@BindMethods List<Plan> plans);
}
