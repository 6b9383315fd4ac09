package com.codementee.platform.postgres;

/** Where an embedded PostgreSQL listens, and how to sign in there. */
public record PostgresAddress(int port, String user, String password) {

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Leaves the password out, so that no log line can carry it. */
    @Override
    public String toString() {
        return user + " at " + jdbcUrl();
    }
}
