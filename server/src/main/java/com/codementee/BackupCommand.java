package com.codementee;

import com.codementee.platform.backup.BackupManifest;
import com.codementee.platform.backup.DatabaseBackup;
import com.codementee.platform.backup.DatabaseRestore;
import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.settings.Settings;
import com.codementee.platform.time.AppClock;
import java.nio.file.Path;

/** Implements {@code backup FILE} and {@code restore FILE [--replace]}, on the embedded or an external database. */
final class BackupCommand {

    private BackupCommand() {}

    /** Backs up the database, whether or not the server is running, and returns what to tell the operator. */
    static String backup(Settings settings, Path file) {
        try (var source = DatabaseSource.forCommand(settings.database(), settings.server().home())) {
            var key = settings.database().backupKey();
            var manifest = DatabaseBackup.write(source.locate(), file, key, new AppClock().instant());
            return "Backed up " + summary(manifest) + " to " + file + (key == null ? "." : ", encrypted.");
        }
    }

    /**
     * Restores a backup, while no server is running. The whole file is checked before the database is touched.
     *
     * @param replace whether to delete what the database contains
     */
    static String restore(Settings settings, Path file, boolean replace) {
        var restore = new DatabaseRestore(settings.database(), settings.mode(), replace);
        var manifest = restore.verify(file);
        try (var source = DatabaseSource.of(settings.database(), settings.server().home())) {
            restore.restore(manifest, file, source.locate());
        }
        return "Restored " + summary(manifest) + " as of " + manifest.createdAt() + ".";
    }

    private static String summary(BackupManifest manifest) {
        return "%,d rows of %d tables".formatted(manifest.rows(), manifest.tables().size());
    }
}
