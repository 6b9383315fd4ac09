package com.codementee.platform.backup;

import com.codementee.platform.crypto.Sha256;
import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.db.DatabaseTimeouts;
import com.codementee.platform.db.DemoDatabaseMarker;
import com.codementee.platform.db.SchemaMigrations;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Backs up the whole database while it is in use. All tables are read in one snapshot, so the backup is the database as
 * it was at one moment.
 */
public final class DatabaseBackup {

    private DatabaseBackup() {}

    /**
     * Writes a backup to a file, which is replaced only once the new backup is complete.
     *
     * @param key the key to encrypt with; null writes an unencrypted file
     * @throws BackupException if there is nothing to back up, or the file cannot be written
     */
    public static BackupManifest write(
            DatabaseSource.Location where, Path file, @Nullable String key, Instant now) {
        var database = new DriverManagerDataSource(where.jdbcUrl(), DatabaseTimeouts.properties(where));
        var written = new ArrayList<BackupManifest>();
        try (var connection = database.getConnection()) {
            openSnapshot(connection);
            new BackupFile(file, key).write(archive -> written.add(write(connection, archive, now)));
            return written.getFirst();
        } catch (IOException problem) {
            throw new BackupException("The backup could not be written to " + file + ": " + problem, problem);
        } catch (SQLException problem) {
            throw new BackupException("The database could not be read: " + problem.getMessage(), problem);
        }
    }

    private static void openSnapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
    }

    private static BackupManifest write(Connection connection, ZipOutputStream archive, Instant now)
            throws IOException {
        try {
            boolean demo = DemoDatabaseMarker.isMarked(connection);
            var migrations = SchemaMigrations.applied(new SingleConnectionDataSource(connection, true), demo);
            if (migrations.isEmpty()) throw new BackupException("The database is empty: there is nothing to back up.");
            var tables = tables(connection, archive);
            var manifest = new BackupManifest(BackupManifest.FORMAT, now, demo, migrations, tables,
                    CatalogQueries.sequences(connection));
            archive.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
            archive.write(JsonMapper.shared().writeValueAsBytes(manifest));
            archive.closeEntry();
            return manifest;
        } catch (SQLException problem) {
            throw new BackupException("The database could not be read: " + problem.getMessage(), problem);
        }
    }

    private static List<BackupManifest.Table> tables(Connection connection, ZipOutputStream archive)
            throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var tables = new ArrayList<BackupManifest.Table>();
        for (var table : CatalogQueries.tables(connection)) tables.add(write(copy, table, archive));
        return tables;
    }

    private static BackupManifest.Table write(
            CopyManager copy, CatalogQueries.TableColumns table, ZipOutputStream archive)
            throws SQLException, IOException {
        archive.putNextEntry(new ZipEntry("tables/" + table.name()));
        var digest = new DigestOutputStream(new Unclosable(archive), Sha256.newDigest());
        long rows = copy.copyOut(
                "COPY " + table.name() + " (" + String.join(", ", table.columns()) + ") TO STDOUT", digest);
        archive.closeEntry();
        return new BackupManifest.Table(
                table.name(), table.columns(), rows, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    /** Keeps the archive open when the end of a table closes its stream. */
    private static final class Unclosable extends FilterOutputStream {

        Unclosable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // the archive is closed by its owner
        }
    }
}
