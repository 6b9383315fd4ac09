package com.codementee.bench.data;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops all indexes except key indexes during a bulk load, then recreates them from the full tables, which is faster.
 */
final class DroppedIndexes {

    private static final String ALL = """
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
               format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
          FROM pg_constraint
         WHERE contype = 'x'
        UNION ALL
        SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
          FROM pg_index
          JOIN pg_stat_user_tables ON relid = indrelid
         WHERE schemaname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)
        """;

    private final List<String> lost = new ArrayList<>();

    private DroppedIndexes() {}

    static DroppedIndexes dropped(Statement statement) throws SQLException {
        var indexes = new DroppedIndexes();
        var drops = new ArrayList<String>();
        try (var rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                drops.add(rows.getString(1));
                indexes.lost.add(rows.getString(2));
            }
        }
        for (var drop : drops) statement.execute(drop);
        return indexes;
    }

    void restore(Statement statement) throws SQLException {
        for (var create : lost) statement.execute(create);
    }
}
