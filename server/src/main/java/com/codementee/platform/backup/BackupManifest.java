package com.codementee.platform.backup;

import com.codementee.platform.db.AppliedMigration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a backup. It is the last entry of the file, so a file without it is incomplete.
 *
 * @param demo whether the database belongs to demo mode
 * @param migrations the schema of the rows: all migrations that had run
 */
public record BackupManifest(
        int format, Instant createdAt, boolean demo, List<AppliedMigration> migrations, List<Table> tables,
        List<Sequence> sequences) {

    static final int FORMAT = 1;

    static final String ENTRY = "manifest.json";

    /**
     * A table's rows, in PostgreSQL's COPY text format.
     *
     * @param name the quoted name with its schema
     * @param columns the quoted columns in the order of the values
     * @param sha256 the digest of the rows
     */
    public record Table(String name, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + name;
        }
    }

    /** A sequence and the last value that it gave; null if it gave none. */
    public record Sequence(String name, @Nullable Long lastValue) {}

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
