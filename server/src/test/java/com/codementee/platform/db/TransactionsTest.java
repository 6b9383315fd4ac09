package com.codementee.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    @Test
    void retriesAWrappedDeadlock() {
        assertThat(Transactions.isRetryable(new RuntimeException(new SQLException("deadlock detected", "40P01"))))
                .isTrue();
    }

    @Test
    void doesNotRetryAConstraintViolation() {
        assertThat(Transactions.isRetryable(new SQLException("duplicate key", "23505"))).isFalse();
    }

    @Test
    void doesNotRetryWithoutAFreeConnection() {
        assertThat(Transactions.isRetryable(new SQLTransientConnectionException("timed out after 10000ms"))).isFalse();
    }
}
