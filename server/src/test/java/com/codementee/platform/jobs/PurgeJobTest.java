package com.codementee.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurgeJobTest extends ApiTest {

    @Test
    void deletesInTransactionsOfTheirOwnUntilABatchIsNotFull() {
        var transactions = new HashSet<Long>();
        var instants = new ArrayList<Instant>();
        Iterator<Integer> batches = List.of(PurgeJob.BATCH_SIZE, PurgeJob.BATCH_SIZE, 7, 0).iterator();
        var earliest = now().minus(Duration.ofDays(3));

        app.bean(PurgeJob.class).run(Duration.ofDays(3), (before, limit) -> {
            assertThat(limit).isEqualTo(PurgeJob.BATCH_SIZE);
            instants.add(before);
            transactions.add(database().withHandle(sql ->
                    sql.select("SELECT pg_current_xact_id()::text::bigint").mapTo(long.class).one()));
            return batches.next();
        });

        assertThat(transactions).hasSize(3);
        assertThat(instants).hasSize(3).allSatisfy(before ->
                assertThat(before).isBetween(earliest, now().minus(Duration.ofDays(3))));
        assertThat(batches.next()).isZero();
    }
}
