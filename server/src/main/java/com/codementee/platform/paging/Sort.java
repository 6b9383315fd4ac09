package com.codementee.platform.paging;

import com.codementee.platform.json.WireEnum;
import java.time.Instant;
import java.util.function.Function;

/**
 * What a list can be sorted by, spelt as in its JSON: {@code ?sort=name}, or {@code ?sort=-name} for the last first.
 * Its columns have an index that ends in the id.
 *
 * @param <T> the list's rows
 */
public interface Sort<T> extends WireEnum {

    Key<T> key();

    /**
     * What rows are compared by, in SQL and as it travels in a cursor. Never null.
     *
     * @param column an SQL expression of a row
     * @param value the SQL expression of the cursor's value, {@code :afterKey}, that compares with the column
     * @param of the value of a row that was read
     * @param read the value from its text
     */
    record Key<T>(String column, String value, Function<T, Object> of, Function<String, Object> read) {

        public static <T> Key<T> instant(String column, Function<T, Instant> of) {
            return new Key<>(column, ":afterKey", of::apply, PageRequest::instant);
        }

        public static <T> Key<T> number(String column, Function<T, ? extends Number> of) {
            return new Key<>(column, ":afterKey", of::apply, Key::parsed);
        }

        /** Small and capital letters are the same; the database alone decides what is which. */
        public static <T> Key<T> text(String column, Function<T, String> of) {
            return new Key<>("lower(" + column + ")", "lower(:afterKey)", of::apply, text -> text);
        }

        private static Object parsed(String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException _) {
                throw PageRequest.badCursor();
            }
        }
    }

    /** A sort and its direction. */
    record Choice(Sort<?> by, boolean descending) {

        public String wire() {
            return descending ? "-" + by.wire() : by.wire();
        }
    }
}
