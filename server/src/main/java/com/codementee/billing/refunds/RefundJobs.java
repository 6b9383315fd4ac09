package com.codementee.billing.refunds;

import com.codementee.platform.jobs.Jobs;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Schedules the jobs that send refunds to the provider and find refunds that were made there. */
@Component
public class RefundJobs {

    /** The names of the jobs in {@code scheduled_tasks}. */
    static final String PROCESS = "process-refund";
    static final String SYNC = "sync-refunds";

    private final Jobs jobs;

    RefundJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Schedules the processing of a refund that the current transaction inserts. */
    void process(UUID refundId) {
        jobs.schedule(new TaskInstance<>(PROCESS, refundId.toString()));
    }

    /** Schedules a comparison of an order's refunds with the provider's. The job retries until the order is settled. */
    public void sync(UUID orderId) {
        jobs.schedule(new TaskInstance<>(SYNC, orderId.toString()));
    }
}
