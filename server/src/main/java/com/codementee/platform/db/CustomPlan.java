package com.codementee.platform.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/**
 * Has PostgreSQL plan a statement for what it is given, each time. A statement that comes often is else planned once for
 * all that it may be given: with filters that may be absent, and words that may be in every row or in none, that plan
 * reads the whole table. Planning takes less than a millisecond, and such lists are an admin's.
 */
public final class CustomPlan implements StatementCustomizer {

    public static final CustomPlan EACH_TIME = new CustomPlan();

    private CustomPlan() {}

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
}
