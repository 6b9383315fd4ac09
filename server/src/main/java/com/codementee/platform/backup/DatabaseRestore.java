package com.codementee.platform.backup;

import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.db.DatabaseTimeouts;
import com.codementee.platform.db.DemoDatabaseMarker;
import com.codementee.platform.db.SchemaMigrations;
import com.codementee.platform.settings.DatabaseSettings;
import com.codementee.platform.settings.DeploymentMode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Restores a backup in one transaction: the database is afterwards exactly what the backup contains, or what it was
 * before. The schema is that of the backup's version; the next start of the application migrates it.
 */
public final class DatabaseRestore {

    private static final Duration DISCONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final DatabaseSettings settings;
    private final DeploymentMode mode;
    private final boolean replace;

    /** @param replace whether the database may contain data, which the restore then deletes */
    public DatabaseRestore(DatabaseSettings settings, DeploymentMode mode, boolean replace) {
        this.settings = settings;
        this.mode = mode;
        this.replace = replace;
    }

    /**
     * Reads and checks a whole backup without touching the database.
     *
     * @throws BackupException if it is damaged, or belongs to the other mode
     */
    public BackupManifest verify(Path file) {
        try {
            var manifest = BackupVerifier.verify(new BackupFile(file, settings.backupKey()));
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new BackupException("The backup was made by a newer version of Codementee.");
            }
            if (manifest.demo() != mode.isDemo()) {
                throw new BackupException(manifest.demo()
                        ? "This is a backup of demo data, which production refuses. Unset CODEMENTEE_MODE to restore it."
                        : "This is a backup of production. Set CODEMENTEE_MODE=production to restore it.");
            }
            return manifest;
        } catch (IOException problem) {
            throw new BackupException("The backup cannot be read: " + problem, problem);
        }
    }

    /** @throws BackupException if the restore is refused or fails; then the database is unchanged */
    public void restore(BackupManifest manifest, Path file, DatabaseSource.Location where) {
        var database = new DriverManagerDataSource(where.jdbcUrl(), DatabaseTimeouts.properties(where));
        try (var connection = database.getConnection()) {
            requireAlone(connection);
            connection.setAutoCommit(false);
            clear(connection);
            migrate(connection, manifest);
            new TableLoader(connection, manifest).load(new BackupFile(file, settings.backupKey()));
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "ANALYZE");
        } catch (IOException problem) {
            throw new BackupException("The backup cannot be read: " + problem, problem);
        } catch (SQLException problem) {
            if (INSUFFICIENT_PRIVILEGE.equals(problem.getSQLState())) {
                throw new BackupException("The user of DATABASE_URL must own the database to restore it.", problem);
            }
            throw new BackupException("The restore failed: " + problem.getMessage(), problem);
        }
    }

    /** A server that was just stopped may still be closing its connections. */
    private static void requireAlone(Connection connection) throws SQLException {
        for (long end = System.nanoTime() + DISCONNECT_TIMEOUT.toNanos(); ; ) {
            if (CatalogQueries.otherClients(connection) == 0) return;
            if (System.nanoTime() > end) {
                throw new BackupException("Other programs are connected to the database. Stop all servers first.");
            }
            LockSupport.parkNanos(DISCONNECT_TIMEOUT.toNanos() / 20);
        }
    }

    private void clear(Connection connection) throws SQLException {
        if (DemoDatabaseMarker.isEmpty(connection)) return;
        if (!replace) {
            throw new BackupException(settings.variable() + " points to a database that is not empty."
                    + " Use an empty one, or add --replace to delete what it contains.");
        }
        DemoDatabaseMarker.requireSameMode(connection, settings, mode);
        for (var schema : CatalogQueries.schemas(connection)) execute(connection, "DROP SCHEMA " + schema + " CASCADE");
        execute(connection, "CREATE SCHEMA public");
        execute(connection, "GRANT USAGE ON SCHEMA public TO PUBLIC");
    }

    private static void migrate(Connection connection, BackupManifest manifest) throws SQLException {
        if (manifest.demo()) DemoDatabaseMarker.mark(connection);
        var transaction = TransactionDataSource.of(connection);
        SchemaMigrations.migrateTo(transaction, manifest.demo(), manifest.migrations());
        var missing = new HashSet<>(manifest.migrations());
        missing.removeAll(SchemaMigrations.applied(transaction, manifest.demo()));
        if (!missing.isEmpty()) {
            throw new BackupException("The backup was made by another version of Codementee, with "
                    + missing.size() + " migrations that this one does not have. Restore it with that version.");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
