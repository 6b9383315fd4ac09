package com.codementee.billing.memberships;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.billing.UnitKind;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class UnitLedgerRaceTest extends ApiTest {

    private static final int AT_ONCE = 40;

    private final UnitLedger units = app.bean(UnitLedger.class);

    private static List<String> race(Callable<String> runner) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(AT_ONCE, runner)).stream().map(Future::resultNow).toList();
        }
    }

    private String take(UUID personId, UUID cause) {
        try {
            units.take(personId, UnitKind.MOCK_INTERVIEWS, cause, "A race", null);
            return "taken";
        } catch (ApiException refusal) {
            return refusal.code().name();
        }
    }

    @Test
    void givesTheLastUnitToOneOfManyCallers() throws Exception {
        var mentee = given.paidMentee("foundation");

        var outcomes = race(() -> take(mentee.id(), UUID.randomUUID()));

        assertThat(outcomes).filteredOn("taken"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(ErrorCode.QUOTA_EXHAUSTED.name()::equals).hasSize(AT_ONCE - 1);
        assertThat(sum("SELECT sum(used_mock_interviews) FROM membership WHERE person_id = :id", mentee.id()))
                .isEqualTo(1);
    }

    @Test
    void usesOneUnitPerCause() throws Exception {
        var mentee = given.paidMentee("growth");
        var cause = UUID.randomUUID();

        var outcomes = race(() -> take(mentee.id(), cause));

        assertThat(outcomes).containsOnly("taken");
        assertThat(sum("SELECT sum(used_mock_interviews) FROM membership WHERE person_id = :id", mentee.id()))
                .isEqualTo(1);
    }

    @Test
    void returnsOneUnitPerCause() throws Exception {
        var mentee = given.paidMentee("growth");
        var cause = UUID.randomUUID();
        take(mentee.id(), UUID.randomUUID());
        take(mentee.id(), cause);

        race(() -> {
            units.giveBack(UnitKind.MOCK_INTERVIEWS, cause, "A race");
            return "given";
        });

        assertThat(sum("SELECT sum(used_mock_interviews) FROM membership WHERE person_id = :id", mentee.id()))
                .isEqualTo(1);
        assertThat(sum("SELECT sum(units) FROM ledger_entry WHERE person_id = :id", mentee.id())).isEqualTo(-1);
    }

    private int sum(String query, UUID personId) {
        return database().withHandle(sql -> sql.createQuery(query).bind("id", personId).mapTo(Integer.class).one());
    }
}
