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
 * Opens transactions. What runs inside must not leave the process: no provider, no mail, no model.
 *
 * <p>A deadlock or a serialisation failure (SQLSTATE 40P01, 40001) is tried again, three times in all, so the work
 * may run more than once. A call inside another's transaction joins it.
 */
@Component
public class Transactions {

    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40P01", "40001");
    private static final int TRIES = 3;

    private final TransactionTemplate template;
    private final TransactionTemplate nested;
    private final Jdbi jdbi;

    Transactions(PlatformTransactionManager manager, Jdbi jdbi) {
        this.jdbi = jdbi;
        this.template = new TransactionTemplate(manager);
        this.nested = new TransactionTemplate(manager);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Runs the work in one transaction and returns what it returned. */
    public <T> T run(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return work.get();
        for (int attempt = 1; ; attempt++) {
            try {
                return template.execute(_ -> work.get());
            } catch (RuntimeException problem) {
                if (attempt == TRIES || !isRetryable(problem)) throw problem;
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

    /** Runs work that may take minutes, such as a purge, in one transaction that no time-out ends before. */
    public void runMaintenance(Runnable work) {
        run(() -> {
            jdbi.useHandle(this::allowMinutes);
            work.run();
        });
    }

    private void allowMinutes(Handle transaction) {
        long millis = DatabaseTimeouts.MAINTENANCE.toMillis();
        transaction.execute("SET LOCAL statement_timeout = " + millis);
        try {
            // the pool puts its own back when it gets the connection
            transaction.getConnection().setNetworkTimeout(Runnable::run, Math.toIntExact(millis));
        } catch (SQLException problem) {
            throw new IllegalStateException("This connection takes no other time-out", problem);
        }
    }

    /** Runs the work inside the current transaction so that its failure undoes the work alone. */
    public <T> T nested(Supplier<T> work) {
        return nested.execute(_ -> work.get());
    }

    /** Runs this once the current transaction has been committed, or at once when there is none. */
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

    /** Whether the whole transaction may well succeed when it is run again. A pool without a free connection names no SQLSTATE. */
    public static boolean isRetryable(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) return sql.getSQLState() != null && WORTH_ANOTHER_TRY.contains(sql.getSQLState());
        }
        return false;
    }
}
