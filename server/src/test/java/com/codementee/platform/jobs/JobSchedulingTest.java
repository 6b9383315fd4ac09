package com.codementee.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.platform.db.Transactions;
import com.codementee.support.ApiTest;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.PersonFixtures;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests that jobs are scheduled once, together with their transaction. */
class JobSchedulingTest extends ApiTest {

    private static final TaskDescriptor<Void> JOB = TaskDescriptor.of("planned-by-many");

    @Test
    void schedulesAJobOnceAndIgnoresADuplicate() throws InterruptedException {
        var instance = PersonFixtures.uniqueMarker();

        var outcomes = ConcurrentRunner.run(16, _ -> () -> {
            app.bean(Transactions.class).run(() -> schedule(instance));
            return instance;
        });

        assertThat(outcomes).containsOnly(ConcurrentRunner.SUCCESS);
        assertThat(scheduledCount(instance)).isOne();
    }

    @Test
    void schedulesNothingWhenTheTransactionFails() {
        var instance = PersonFixtures.uniqueMarker();

        assertThatThrownBy(() -> app.bean(Transactions.class).run(() -> scheduleAndFail(instance)))
                .hasMessage("on purpose");

        assertThat(scheduledCount(instance)).isZero();
    }

    @Test
    void keepsJobsScheduledBeforeARolledBackSavepoint() {
        var before = PersonFixtures.uniqueMarker();
        var rolledBack = PersonFixtures.uniqueMarker();

        app.bean(Transactions.class).run(() -> {
            schedule(before);
            scheduleInFailedSavepoint(rolledBack);
        });

        assertThat(scheduledCount(before)).isOne();
        assertThat(scheduledCount(rolledBack)).isZero();
    }

    @Test
    void schedulesNothingWhenAllJobsWereInARolledBackSavepoint() {
        var rolledBack = PersonFixtures.uniqueMarker();

        app.bean(Transactions.class).run(() -> scheduleInFailedSavepoint(rolledBack));

        assertThat(scheduledCount(rolledBack)).isZero();
    }

    @Test
    void schedulesImmediatelyOutsideATransaction() {
        var instance = PersonFixtures.uniqueMarker();

        schedule(instance);

        assertThat(scheduledCount(instance)).isOne();
    }

    /** Schedules a job in a savepoint of the current transaction and rolls the savepoint back. */
    private void scheduleInFailedSavepoint(String instance) {
        assertThatThrownBy(() -> app.bean(Transactions.class).nested(() -> scheduleAndFail(instance)))
                .hasMessage("on purpose");
    }

    private Void scheduleAndFail(String instance) {
        schedule(instance);
        throw new IllegalStateException("on purpose");
    }

    private void schedule(String instance) {
        app.bean(Jobs.class).schedule(JOB.instance(instance).build(), now().plus(Duration.ofDays(30_000)));
    }

    private int scheduledCount(String instance) {
        return database().withHandle(
                sql -> sql.createQuery("SELECT count(*) FROM scheduled_tasks WHERE task_instance = ?")
                .bind(0, instance)
                .mapTo(int.class)
                .one());
    }
}
