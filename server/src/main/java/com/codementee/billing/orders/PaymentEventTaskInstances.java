package com.codementee.billing.orders;

import com.codementee.platform.db.Ids;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

/** The job that handles one payment event. Its instance id starts with the event's id. */
final class PaymentEventTaskInstances {

    /** The name of the job in {@code scheduled_tasks}. */
    static final String NAME = "handle-payment-event";

    /** Separates the event's id from a suffix that makes the instance unique. No event id contains it. */
    private static final String SUFFIX_SEPARATOR = "~";

    private PaymentEventTaskInstances() {}

    static TaskInstance<Void> first(String eventId) {
        return new TaskInstance<>(NAME, eventId);
    }

    /** Returns another run for an event that has already been handled. */
    static TaskInstance<Void> again(String eventId) {
        return new TaskInstance<>(NAME, eventId + SUFFIX_SEPARATOR + Ids.next());
    }

    static String eventId(String instance) {
        return instance.split(SUFFIX_SEPARATOR, 2)[0];
    }
}
