package com.codementee.platform.db;

/** Where the database is: an outside one, or the embedded one, which may still be starting when this is asked. */
public interface DatabaseSource {

    /** Waits until the database can be reached and tells how. */
    Location locate();

    /** How to reach a database. */
    record Location(String jdbcUrl, String user, String password) {

        @Override
        public String toString() {
            return "Location[" + user + "]";
        }
    }
}
