package com.codementee.bench.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.bench.config.BenchmarkException;
import org.junit.jupiter.api.Test;

class PgbenchTest {

    @Test
    void readsTheRateWithoutConnectionTime() {
        assertThat(Pgbench.rate(
                "number of failed transactions: 0 (0.000%)\ntps = 546.12 (without initial connection time)\n"))
                .isEqualTo(546.12);
    }

    @Test
    void rejectsARunWithFailedTransactions() {
        assertThatThrownBy(() ->
                Pgbench.rate("number of failed transactions: 3 (1%)\ntps = 5 (without initial connection time)\n"))
                .isInstanceOf(BenchmarkException.class);
    }
}
