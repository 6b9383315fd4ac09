package com.codementee.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.privacy.PersonalData;
import com.codementee.support.ApiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares {@link PersonalData} with the schema. A new table about people fails here until its module says what an
 * export contains of it and what the deletion of an account does with it.
 */
class PersonalDataCoverageTest extends ApiTest {

    private record Column(String table, String name) {

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    @Test
    void everyColumnThatRefersToAPersonIsExportedOrSaysWhyNot() {
        var statements = modules().flatMap(module -> module.exports().values().stream()).toList();
        var reasons = merged(PersonalData::notExported).keySet();
        var missing = new TreeSet<String>();
        for (var column : columnsAboutPeople()) {
            if (reasons.contains(column.toString())) continue;
            if (statements.stream().noneMatch(sql -> names(sql, column.table) && searches(sql, column.name))) {
                missing.add(column.toString());
            }
        }
        assertThat(missing).as("in no export and without a reason; see the PersonalData of the module").isEmpty();
    }

    @Test
    void everyColumnThatRefersToAPersonIsErasedOrSaysWhyItStays() {
        var statements = modules().flatMap(module -> module.erasures().stream()).toList();
        var kept = merged(PersonalData::kept).keySet();
        var missing = new TreeSet<String>();
        for (var column : columnsAboutPeople()) {
            if (kept.contains(column.table) || kept.contains(column.toString())) continue;
            if (statements.stream().noneMatch(sql -> changes(sql, column.table) && searches(sql, column.name))) {
                missing.add(column.toString());
            }
        }
        assertThat(missing).as("neither erased nor kept with a reason; see the PersonalData of the module").isEmpty();
    }

    /** Such as no-show reports, which refer to a mock, and pictures, which refer to a use of an AI tool. */
    @Test
    void everyTableThatDependsOnOneAboutPeopleIsExportedAndErasedOrSaysWhyNot() {
        var exports = modules().flatMap(module -> module.exports().values().stream()).toList();
        var erasures = modules().flatMap(module -> module.erasures().stream()).toList();
        var notExported = merged(PersonalData::notExported).keySet();
        var kept = merged(PersonalData::kept).keySet();
        var missing = new TreeSet<String>();
        for (var table : dependentTables()) {
            if (!notExported.contains(table) && exports.stream().noneMatch(sql -> names(sql, table))) {
                missing.add(table + " is not exported");
            }
            var changed = new TreeSet<>(parentsThatDelete(table));
            changed.removeIf(parent -> erasures.stream().noneMatch(sql -> sql.contains("DELETE FROM " + parent)));
            if (!kept.contains(table) && changed.isEmpty()
                    && erasures.stream().noneMatch(sql -> changes(sql, table))) {
                missing.add(table + " is not erased");
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theReasonsAreAboutTablesAndColumnsThatExist() {
        var known = new TreeSet<>(dependentTables());
        columnsAboutPeople().forEach(column -> known.addAll(Set.of(column.table, column.toString())));
        assertThat(known)
                .containsAll(merged(PersonalData::notExported).keySet())
                .containsAll(merged(PersonalData::kept).keySet());
    }

    @Test
    void noSectionIsExportedByTwoModules() {
        var names = modules().flatMap(module -> module.exports().keySet().stream()).toList();
        assertThat(names).doesNotHaveDuplicates().contains("account", "orders", "mails");
    }

    private static boolean names(String sql, String table) {
        return Pattern.compile("\\b" + table + "\\b").matcher(sql).find();
    }

    private static boolean searches(String sql, String column) {
        return Pattern.compile("\\b" + column + " = :(personId|email)\\b").matcher(sql).find();
    }

    private static boolean changes(String sql, String table) {
        return Pattern.compile("\\b(DELETE FROM|UPDATE) " + table + "\\b").matcher(sql).find();
    }

    private Stream<PersonalData> modules() {
        return app.beansOf(PersonalData.class).stream();
    }

    private Map<String, String> merged(Function<PersonalData, Map<String, String>> part) {
        var all = new HashMap<String, String>();
        modules().forEach(module -> all.putAll(part.apply(module)));
        assertThat(all.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(10));
        return all;
    }

    /** Columns with a foreign key to the person table, and those that refer to people without one. */
    private List<Column> columnsAboutPeople() {
        return database().withHandle(sql -> sql.createQuery("""
                        SELECT c.conrelid::regclass::text AS table_name, a.attname::text AS column_name
                          FROM pg_constraint c
                          JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
                         WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass
                           AND c.connamespace = 'public'::regnamespace
                         UNION
                        SELECT c.table_name::text, c.column_name::text
                          FROM information_schema.columns c
                          JOIN information_schema.tables t USING (table_schema, table_name)
                         WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
                           AND c.table_name NOT LIKE 'probe%'
                           AND c.column_name IN ('person_id', 'actor_id', 'user_id', 'owner_id', 'author_id',
                               'mentee_id', 'mentor_id', 'owner', 'recipient')
                         ORDER BY 1, 2
                        """)
                .map((row, _) -> new Column(row.getString("table_name"), row.getString("column_name")))
                .list());
    }

    /** Tables without such a column whose rows refer, also indirectly, to rows of a table that has one. */
    private Set<String> dependentTables() {
        var direct = columnsAboutPeople().stream().map(Column::table).distinct().toList();
        return database().withHandle(sql -> sql.createQuery("""
                        WITH RECURSIVE dependent AS (
                            SELECT c.conrelid
                              FROM pg_constraint c
                             WHERE c.contype = 'f' AND c.confrelid::regclass::text = ANY (:direct)
                             UNION
                            SELECT c.conrelid
                              FROM pg_constraint c
                              JOIN dependent d ON c.confrelid = d.conrelid
                             WHERE c.contype = 'f')
                        SELECT conrelid::regclass::text FROM dependent
                         WHERE NOT conrelid::regclass::text = ANY (:direct)
                           AND conrelid::regclass::text NOT LIKE '%.%'
                           AND conrelid::regclass::text NOT LIKE 'probe%'
                        """)
                .bindArray("direct", String.class, direct)
                .mapTo(String.class)
                .set());
    }

    /** The tables whose deleted rows take rows of this table with them. */
    private Set<String> parentsThatDelete(String table) {
        return database().withHandle(sql -> sql.createQuery("""
                        SELECT confrelid::regclass::text
                          FROM pg_constraint
                         WHERE contype = 'f' AND confdeltype = 'c' AND conrelid::regclass::text = :table
                        """)
                .bind("table", table)
                .mapTo(String.class)
                .set());
    }
}
