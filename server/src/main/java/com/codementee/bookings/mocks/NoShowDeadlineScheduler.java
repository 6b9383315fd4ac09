package com.codementee.bookings.mocks;

import com.codementee.bookings.NoShowReported;
import com.codementee.platform.jobs.Jobs;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Schedules the job that lets a no-show report stand after the deadline for objections. */
@Component
class NoShowDeadlineScheduler {

    static final TaskDescriptor<Void> LET_STAND = TaskDescriptor.of("let-no-show-stand");

    private final Jobs jobs;

    NoShowDeadlineScheduler(Jobs jobs) {
        this.jobs = jobs;
    }

    @EventListener
    void on(NoShowReported event) {
        jobs.schedule(LET_STAND.instance(event.mockId().toString()).build(), event.objectUntil());
    }
}
