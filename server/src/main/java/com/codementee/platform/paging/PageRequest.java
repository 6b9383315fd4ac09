package com.codementee.platform.paging;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins and how many items it has (keyset pagination). The store fetches one row more than the page
 * contains ({@link BindPage}); {@link #page} drops that row, whose presence means that there is another page.
 *
 * @param scope the list, its filters and its order; a cursor from another list is rejected
 * @param sort the requested order; null on a list with a fixed order
 * @param after the last row of the previous page; null for the first page
 */
public record PageRequest(int limit, String scope, SortField.@Nullable Choice sort, @Nullable Position after) {

    private static final Instant FAR_FUTURE = Instant.parse("9999-12-31T23:59:59Z");
    private static final Instant FAR_PAST = Instant.parse("0001-01-01T00:00:00Z");
    private static final char SEPARATOR = '\n';

    /** The sort key and id of the previous page's last row. */
    public record Position(String key, String id) {}

    public static PageRequest of(int limit, String scope, SortField.@Nullable Choice sort, @Nullable String cursor) {
        return new PageRequest(limit, scope, sort, cursor == null ? null : decode(scope, cursor));
    }

    /** Returns how many rows to fetch: one more than the page contains. */
    public int fetch() {
        return limit + 1;
    }

    /** Returns the page of these rows, which are in the requested order. */
    @SuppressWarnings("unchecked") // a list's SortField has the list's row type
    public <T> Page<T> page(List<T> rows, Function<T, Object> id) {
        return page(rows, ((SortField<T>) sort.by()).key().of(), id);
    }

    /** Returns the page of these rows; its cursor consists of the last row's key and id. */
    public <T> Page<T> page(List<T> rows, Function<T, Object> key, Function<T, Object> id) {
        if (rows.size() <= limit) return new Page<>(rows, limit, null);
        var shown = rows.subList(0, limit);
        var last = shown.getLast();
        return new Page<>(shown, limit, encode(key.apply(last).toString(), id.apply(last).toString()));
    }

    private String encode(String key, String id) {
        var plain = String.join(String.valueOf(SEPARATOR), fingerprint(scope, id, key), id, key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Position decode(String scope, String cursor) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = plain.split(String.valueOf(SEPARATOR), 3);
            if (parts.length != 3 || !parts[0].equals(fingerprint(scope, parts[1], parts[2]))
                    || plain.indexOf('\0') >= 0) {
                throw badCursor();
            }
            return new Position(parts[2], parts[1]);
        } catch (IllegalArgumentException _) {
            throw badCursor();
        }
    }

    /** Returns a checksum that detects a cursor that was truncated, modified or taken from another list. */
    private static String fingerprint(String scope, String id, String key) {
        var whole = String.join(String.valueOf(SEPARATOR), scope, id, key);
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static Instant parseInstant(String text) {
        try {
            var instant = Instant.parse(text);
            if (instant.isBefore(FAR_PAST) || instant.isAfter(FAR_FUTURE)) throw badCursor();
            return instant;
        } catch (DateTimeException _) {
            throw badCursor();
        }
    }

    static UUID parseUuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw badCursor();
        }
    }

    static Long parseNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw badCursor();
        }
    }

    static ApiException badCursor() {
        return new ApiException(
                ErrorCode.MALFORMED_REQUEST,
                "This cursor belongs to a different list or different filters. Start again without a cursor.");
    }
}
