package com.codementee.importer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the columns of a row. Instants, ids and enums become text, which PostgreSQL converts. */
final class Columns {

    private final Map<String, Object> values = new LinkedHashMap<>();

    Columns set(String name, @Nullable Object value) {
        var plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        boolean json = plain == null || plain instanceof Number || plain instanceof Boolean
                || plain instanceof Iterable<?>;
        values.put(name, json ? plain : plain.toString());
        return this;
    }

    Map<String, Object> map() {
        return values;
    }
}
