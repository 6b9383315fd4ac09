package com.codementee.platform.settings;

import org.jspecify.annotations.Nullable;

/**
 * Which database to use.
 *
 * @param url the address with its password; null for the embedded PostgreSQL in {@code CODEMENTEE_HOME}
 */
public record DatabaseSettings(@Nullable String url) {

    public boolean isEmbedded() {
        return url == null;
    }

    /** The name of the variable that decides where the data is, for error messages. */
    public String variable() {
        return isEmbedded() ? "CODEMENTEE_HOME" : "DATABASE_URL";
    }

    @Override
    public String toString() {
        return "DatabaseSettings[embedded=" + isEmbedded() + "]";
    }
}
