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

/** When work that is scheduled gets planned: with its transaction, once. */
class JobsTest extends ApiTest {

    private static final TaskDescriptor<Void> SOMETHING = TaskDescriptor.of("planned-by-many");

    @Test
    void isPlannedOnceAndBreaksNobody() throws InterruptedException {
        var instance = PersonFixtures.uniqueMarker();

        var endings = ConcurrentRunner.run(16, _ -> () -> {
            app.bean(Transactions.class).run(() -> schedule(instance));
            return instance;
        });

        assertThat(endings).containsOnly(ConcurrentRunner.SUCCESS);
        assertThat(planned(instance)).isOne();
    }

    @Test
    void isNotPlannedWhenItsTransactionFails() {
        var instance = PersonFixtures.uniqueMarker();

        assertThatThrownBy(() -> app.bean(Transactions.class).run(() -> scheduleAndFail(instance))).hasMessage("on purpose");

        assertThat(planned(instance)).isZero();
    }

    @Test
    void keepsWhatWasScheduledBeforeWhatFailedApart() {
        var before = PersonFixtures.uniqueMarker();
        var undone = PersonFixtures.uniqueMarker();

        app.bean(Transactions.class).run(() -> {
            schedule(before);
            failApart(undone);
        });

        assertThat(planned(before)).isOne();
        assertThat(planned(undone)).isZero();
    }

    @Test
    void isNotPlannedWhenAllThatWasScheduledFailedApart() {
        var undone = PersonFixtures.uniqueMarker();

        app.bean(Transactions.class).run(() -> failApart(undone));

        assertThat(planned(undone)).isZero();
    }

    @Test
    void isPlannedAtOnceOutsideOfATransaction() {
        var instance = PersonFixtures.uniqueMarker();

        schedule(instance);

        assertThat(planned(instance)).isOne();
    }

    /** Schedules in a savepoint of the current transaction, which is then rolled back to. */
    private void failApart(String instance) {
        assertThatThrownBy(() -> app.bean(Transactions.class).nested(() -> scheduleAndFail(instance))).hasMessage("on purpose");
    }

    private Void scheduleAndFail(String instance) {
        schedule(instance);
        throw new IllegalStateException("on purpose");
    }

    private void schedule(String instance) {
        app.bean(Jobs.class).schedule(SOMETHING.instance(instance).build(), now().plus(Duration.ofDays(30_000)));
    }

    private int planned(String instance) {
        return database().withHandle(sql -> sql.createQuery("SELECT count(*) FROM scheduled_tasks WHERE task_instance = ?")
                .bind(0, instance)
                .mapTo(int.class)
                .one());
    }
}
