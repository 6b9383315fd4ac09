package com.codementee.billing.memberships;

import static com.codementee.platform.errors.ErrorCode.QUOTA_EXHAUSTED;
import static com.codementee.platform.errors.ErrorCode.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.billing.UnitKind;
import com.codementee.support.ApiTest;
import com.codementee.support.ConcurrentRunner;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests that an admin can adjust units while the mentee uses them. */
class UnitAdjustmentRaceTest extends ApiTest {

    private static final int EACH = 24;

    private final UUID admin = given.admin().id();

    @Test
    void neverUsesARemovedUnit() throws InterruptedException {
        var mentee = given.paidMentee("growth").id();

        var outcomes = ConcurrentRunner.run(2 * EACH, i -> () -> i % 2 == 0 ? spend(mentee) : adjust(mentee, -1));

        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isEqualTo(3);
        assertThat(ConcurrentRunner.countFailed(outcomes, QUOTA_EXHAUSTED)
                + ConcurrentRunner.countFailed(outcomes, VALIDATION_FAILED)).isEqualTo(2 * EACH - 3);
        assertThat(left(mentee)).isZero();
        assertThat(ledger(mentee)).isEqualTo(-3);
    }

    @Test
    void keepsEveryAddedUnit() throws InterruptedException {
        var mentee = given.paidMentee("growth").id();

        var outcomes = ConcurrentRunner.run(2 * EACH, i -> () -> i % 2 == 0 ? adjust(mentee, 2) : adjust(mentee, -1));

        int added = 2 * EACH;
        int taken = (int) ConcurrentRunner.countSucceeded(outcomes) - EACH;
        assertThat(left(mentee)).isEqualTo(3 + added - taken);
        assertThat(ledger(mentee)).isEqualTo(added - taken);
    }

    private Object spend(UUID mentee) {
        app.bean(UnitLedger.class).take(mentee, UnitKind.MOCK_INTERVIEWS, UUID.randomUUID(), "A race", null);
        return mentee;
    }

    private Object adjust(UUID mentee, int units) {
        app.bean(UnitAdjustments.class)
                .adjust(new UnitAdjustment(mentee, admin, UnitKind.MOCK_INTERVIEWS, units, "A race"));
        return mentee;
    }

    private int left(UUID mentee) {
        return number("SELECT sum(limit_mock_interviews - used_mock_interviews) FROM membership WHERE person_id = :id",
                mentee);
    }

    private int ledger(UUID mentee) {
        return number("SELECT sum(units) FROM ledger_entry WHERE person_id = :id", mentee);
    }

    private int number(String query, UUID mentee) {
        return database().withHandle(sql -> sql.createQuery(query).bind("id", mentee).mapTo(Integer.class).one());
    }
}
