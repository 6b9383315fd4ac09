package com.codementee.importer;

import com.codementee.importer.source.LegacySource;
import com.codementee.platform.backup.TransactionDataSource;
import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.db.DatabaseTimeouts;
import com.codementee.platform.db.DemoDatabaseMarker;
import com.codementee.platform.db.SchemaMigrations;
import com.codementee.platform.settings.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Imports everything in one transaction, which a dry run rolls back: its report is that of the real one, because
 * PostgreSQL has checked every row. An import that is interrupted leaves nothing behind, and one that runs again finds
 * its rows.
 */
final class DataImport {

    private static final String OTHERS = """
            SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
            """;

    private final Settings settings;
    private final LegacySource source;
    private final ImportReport report;

    DataImport(Settings settings, LegacySource source, ImportReport report) {
        this.settings = settings;
        this.source = source;
        this.report = report;
    }

    /** @param apply whether to commit */
    void run(DatabaseSource.Location where, boolean apply) {
        var database = new DriverManagerDataSource(where.jdbcUrl(), DatabaseTimeouts.properties(where));
        try (var connection = database.getConnection()) {
            if (apply) requireAlone(connection);
            connection.setAutoCommit(false);
            prepare(connection);
            load(new ImportContext(source, connection, report, settings.zone()));
            if (!apply) {
                connection.rollback();
                return;
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
        } catch (SQLException problem) {
            throw new ImportFailedException("The database failed: " + problem.getMessage(), problem);
        }
    }

    /** A running server would not see what its caches hold already, such as plans. */
    private static void requireAlone(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var others = statement.executeQuery(OTHERS)) {
            others.next();
            if (others.getInt(1) > 0) {
                throw new ImportFailedException("Other programs are connected to the database. Stop all servers first.");
            }
        }
    }

    private void prepare(Connection connection) throws SQLException {
        boolean demo = settings.mode().isDemo();
        if (!DemoDatabaseMarker.isEmpty(connection)) {
            DemoDatabaseMarker.requireSameMode(connection, settings.database(), settings.mode());
        } else if (demo) {
            DemoDatabaseMarker.mark(connection);
        }
        SchemaMigrations.migrate(TransactionDataSource.of(connection), demo);
    }

    private static void load(ImportContext context) {
        var accounts = new AccountImport(context);
        accounts.run();
        new CatalogImport(context).run();
        var orders = new OrderImport(context);
        orders.run(accounts.active());
        var bookings = new BookingImport(context);
        bookings.run();
        orders.grant(bookings.requests());
        new FeedbackImport(context, bookings.mocks()).run();
        new PostImport(context).run();
    }
}
