package com.codementee.platform.settings;

import org.jspecify.annotations.Nullable;

/**
 * The database to use.
 *
 * @param url the URL with its password; null for the embedded PostgreSQL in {@code CODEMENTEE_HOME}
 */
public record DatabaseSettings(@Nullable String url) {

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
