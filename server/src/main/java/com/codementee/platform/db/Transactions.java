package com.codementee.platform.db;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens transactions. Work inside a transaction makes no network calls except to the database.
 *
 * <p>After a deadlock or serialization failure (SQLSTATE 40P01, 40001) the work is repeated, up to three runs in total.
 * A call inside an open transaction joins it.
 */
@Component
public class Transactions {

    private static final Set<String> RETRYABLE_STATES = Set.of("40P01", "40001");
    private static final int MAX_ATTEMPTS = 3;

    private final TransactionTemplate template;
    private final TransactionTemplate nested;
    private final Jdbi jdbi;

    Transactions(PlatformTransactionManager manager, Jdbi jdbi) {
        this.jdbi = jdbi;
        this.template = new TransactionTemplate(manager);
        this.nested = new TransactionTemplate(manager);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Runs the work in one transaction and returns its result. */
    public <T> T run(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return work.get();
        for (int attempt = 1; ; attempt++) {
            try {
                return template.execute(_ -> work.get());
            } catch (RuntimeException problem) {
                if (attempt == MAX_ATTEMPTS || !isRetryable(problem)) throw problem;
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000, 10_000_000L * attempt));
            }
        }
    }

    /** Runs the work in one transaction. */
    public void run(Runnable work) {
        run(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Runs work that may take minutes, such as a purge, in one transaction with a longer timeout. */
    public void runMaintenance(Runnable work) {
        run(() -> {
            jdbi.useHandle(this::extendTimeouts);
            work.run();
        });
    }

    private void extendTimeouts(Handle transaction) {
        long millis = DatabaseTimeouts.MAINTENANCE.toMillis();
        transaction.execute("SET LOCAL statement_timeout = " + millis);
        try {
            // The pool restores its own value when the connection is returned.
            transaction.getConnection().setNetworkTimeout(Runnable::run, Math.toIntExact(millis));
        } catch (SQLException problem) {
            throw new IllegalStateException("The connection's timeout could not be changed", problem);
        }
    }

    /** Runs the work in a savepoint of the current transaction. A failure rolls back only this work. */
    public <T> T nested(Supplier<T> work) {
        return nested.execute(_ -> work.get());
    }

    /** Runs the work after the current transaction commits, or immediately if there is none. */
    public static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /**
     * Returns whether the transaction may succeed if it runs again. The exception of a pool without a free connection
     * has no SQLSTATE.
     */
    public static boolean isRetryable(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() != null && RETRYABLE_STATES.contains(sql.getSQLState());
            }
        }
        return false;
    }
}
