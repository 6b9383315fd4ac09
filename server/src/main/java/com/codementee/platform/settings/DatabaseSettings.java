package com.codementee.platform.settings;

import org.jspecify.annotations.Nullable;

/**
 * The database to use and how to back it up.
 *
 * @param url the URL with its password; null for the embedded PostgreSQL in {@code CODEMENTEE_HOME}
 * @param largeDemoData whether demo mode fills a new database with hundreds of people and bookings
 * @param backupKey the key that encrypts backups; null writes unencrypted ones
 * @param retention how long data is kept in it
 */
public record DatabaseSettings(
        @Nullable String url, boolean largeDemoData, @Nullable String backupKey, RetentionSettings retention) {

    public boolean isEmbedded() {
        return url == null;
    }

    /** Returns the name of the variable that selects the database, for error messages. */
    public String variable() {
        return isEmbedded() ? "CODEMENTEE_HOME" : "DATABASE_URL";
    }

    @Override
    public String toString() {
        return "DatabaseSettings[embedded=" + isEmbedded() + "]";
    }
}
