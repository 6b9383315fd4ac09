package com.codementee.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    @Test
    void aDeadlockIsWorthAnotherTryWhateverItIsWrappedIn() {
        assertThat(Transactions.isRetryable(new RuntimeException(new SQLException("deadlock detected", "40P01")))).isTrue();
    }

    @Test
    void aConstraintIsNotWorthAnotherTry() {
        assertThat(Transactions.isRetryable(new SQLException("duplicate key", "23505"))).isFalse();
    }

    @Test
    void aPoolWithoutAFreeConnectionIsNotWorthAnotherTry() {
        assertThat(Transactions.isRetryable(new SQLTransientConnectionException("timed out after 10000ms"))).isFalse();
    }
}
