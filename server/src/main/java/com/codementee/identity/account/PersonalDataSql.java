package com.codementee.identity.account;

import com.codementee.platform.privacy.PersonalData;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.util.RawValue;

/** Runs the statements of all modules that export or erase the data of one person, in the current transaction. */
@Component
class PersonalDataSql {

    private static final int MAX_CHARACTERS = 8 * 1024 * 1024;
    private static final int ROW_OVERHEAD = 200;
    private static final int FETCH_SIZE = 100;

    private final Jdbi jdbi;
    private final List<PersonalData> modules;

    PersonalDataSql(Jdbi jdbi, List<PersonalData> modules) {
        this.jdbi = jdbi;
        this.modules = modules;
    }

    /**
     * The exported rows, each a map from column to value in the order of the columns.
     *
     * @param incomplete the sections that were cut off, so that an export fits into memory
     */
    record Rows(Map<String, List<Map<String, Object>>> sections, List<String> incomplete) {}

    /** Reads all sections. */
    Rows export(UUID personId, String email) {
        var rows = new Rows(new LinkedHashMap<>(), new ArrayList<>());
        int left = MAX_CHARACTERS;
        for (var module : modules) {
            for (var section : module.exports().entrySet()) {
                left = read(section.getKey(), section.getValue(), personId, email, rows, left);
            }
        }
        return rows;
    }

    /** Runs all erasures. */
    void erase(UUID personId, String email, Instant at) {
        jdbi.useHandle(handle -> modules.stream()
                .flatMap(module -> module.erasures().stream())
                .forEach(statement -> handle.createUpdate(statement)
                        .bind("personId", personId)
                        .bind("email", email)
                        .bind("at", at)
                        .execute()));
    }

    /** Adds a section's rows while they fit. Returns how many characters are left for the following sections. */
    private int read(String section, String query, UUID personId, String email, Rows rows, int left) {
        return jdbi.withHandle(handle -> {
            var read = new ArrayList<Map<String, Object>>();
            rows.sections.put(section, read);
            int remaining = left;
            try (var found = handle.createQuery(query)
                    .bind("personId", personId)
                    .bind("email", email)
                    .setFetchSize(FETCH_SIZE)
                    .map((row, _) -> row(row))
                    .iterator()) {
                while (found.hasNext()) {
                    var row = found.next();
                    int size = size(row);
                    if (size > remaining) {
                        rows.incomplete.add(section);
                        break;
                    }
                    remaining -= size;
                    read.add(row);
                }
            }
            return remaining;
        });
    }

    private static int size(Map<String, Object> row) {
        return ROW_OVERHEAD + row.values().stream().mapToInt(PersonalDataSql::size).sum();
    }

    private static int size(@Nullable Object value) {
        return switch (value) {
            case String text -> text.length();
            case RawValue json -> ((String) json.rawValue()).length();
            case null, default -> 0;
        };
    }

    private static Map<String, Object> row(ResultSet result) throws SQLException {
        var columns = result.getMetaData();
        var row = new LinkedHashMap<String, Object>();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            boolean instant = columns.getColumnTypeName(at).equals("timestamptz");
            var value = instant ? result.getObject(at, OffsetDateTime.class) : result.getObject(at);
            row.put(columns.getColumnLabel(at), jsonValue(value));
        }
        return row;
    }

    private static @Nullable Object jsonValue(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case OffsetDateTime time -> time.toInstant();
            case PGobject json -> new RawValue(json.getValue());
            case byte[] text -> new String(text, StandardCharsets.UTF_8);
            case Array array -> list((Object[]) array.getArray());
            default -> value;
        };
    }

    private static List<Object> list(Object[] values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Timestamp time ? (Object) time.toInstant() : value)
                .toList();
    }
}
