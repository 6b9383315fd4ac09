package com.codementee.platform.postgres;

/** The port and credentials of an embedded PostgreSQL. */
public record PostgresAddress(int port, String user, String password) {

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Omits the password, so it never appears in a log. */
    @Override
    public String toString() {
        return user + " at " + jdbcUrl();
    }
}
