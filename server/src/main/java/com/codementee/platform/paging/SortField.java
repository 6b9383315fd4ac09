package com.codementee.platform.paging;

import com.codementee.platform.json.WireEnum;
import java.time.Instant;
import java.util.function.Function;

/**
 * A sort order that a client can request by the field's JSON name: {@code ?sort=name}, or {@code ?sort=-name} for
 * descending. Every sort column has an index that ends with the id.
 *
 * @param <T> the list's rows
 */
public interface SortField<T> extends WireEnum {

    Key<T> key();

    /**
     * A row's sort key, in SQL and in a cursor. It is never null.
     *
     * @param column the SQL expression of a row's key
     * @param value the SQL expression of the cursor's value {@code :afterKey}, comparable with the column
     * @param of reads the key of a fetched row
     * @param read parses the key from a cursor
     */
    record Key<T>(String column, String value, Function<T, Object> of, Function<String, Object> read) {

        public static <T> Key<T> instant(String column, Function<T, Instant> of) {
            return new Key<>(column, ":afterKey", of::apply, PageRequest::parseInstant);
        }

        public static <T> Key<T> number(String column, Function<T, ? extends Number> of) {
            return new Key<>(column, ":afterKey", of::apply, PageRequest::parseNumber);
        }

        /** Returns a case-insensitive key. The database lower-cases both sides, so only its collation decides. */
        public static <T> Key<T> text(String column, Function<T, String> of) {
            return new Key<>("lower(" + column + ")", "lower(:afterKey)", of::apply, text -> text);
        }
    }

    /** A sort order and its direction. */
    record Choice(SortField<?> by, boolean descending) {

        public String wire() {
            return descending ? "-" + by.wire() : by.wire();
        }
    }
}
