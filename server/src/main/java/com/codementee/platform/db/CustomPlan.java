package com.codementee.platform.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/**
 * Makes PostgreSQL plan a statement for its actual parameters at each execution. Otherwise a frequent statement gets a
 * generic plan, which reads the whole table for optional filters and search texts. Planning takes less than a
 * millisecond.
 */
public final class CustomPlan implements StatementCustomizer {

    public static final CustomPlan EACH_TIME = new CustomPlan();

    private CustomPlan() {}

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
}
