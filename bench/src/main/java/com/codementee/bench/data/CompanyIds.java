package com.codementee.bench.data;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Reads the ids of the companies that a fresh database already has. */
final class CompanyIds {

    private CompanyIds() {}

    static List<String> read(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("SELECT array_agg(id::text ORDER BY name) FROM company")) {
            rows.next();
            return List.of((String[]) rows.getArray(1).getArray());
        }
    }
}
