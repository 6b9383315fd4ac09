package com.codementee.platform.versioning;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The versions that an edit may replace: those of its {@code If-Match} header, or the {@code version} in its body. An
 * edit without either, or with {@code If-Match: *}, applies to any version.
 *
 * @param accepted null for any version
 */
public record ExpectedVersion(@Nullable Set<Integer> accepted) {

    public static final ExpectedVersion ANY = new ExpectedVersion(null);

    /**
     * The entity tags of RFC 9110, section 8.8.3. A version identifies a state, not its bytes, so a tag that a
     * compressing proxy has made weak identifies the same state.
     */
    private static final Pattern ENTITY_TAG = Pattern.compile("\\s*(?:W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    /**
     * Reads an {@code If-Match} header.
     *
     * @throws ApiException 400 if it is not a list of entity tags
     */
    static ExpectedVersion parse(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) return ANY;
        var accepted = new HashSet<Integer>();
        for (var part : ifMatch.split(",", -1)) {
            var tag = ENTITY_TAG.matcher(part);
            if (!tag.matches()) {
                throw new ApiException(
                        ErrorCode.MALFORMED_REQUEST, "If-Match must be the ETag of a read, such as \"3\".");
            }
            if (VERSION.matcher(tag.group(1)).matches()) accepted.add(Integer.valueOf(tag.group(1)));
        }
        return new ExpectedVersion(Set.copyOf(accepted));
    }

    /** Returns this, or the version from the body if there was no header. */
    public ExpectedVersion or(@Nullable Integer version) {
        return accepted != null || version == null ? this : new ExpectedVersion(Set.of(version));
    }

    /** Returns the versions as an argument for a conditional update; null for any. */
    public @Nullable List<Integer> versions() {
        return accepted == null ? null : List.copyOf(accepted);
    }

    public boolean matches(int version) {
        return accepted == null || accepted.contains(version);
    }

    /**
     * Refuses an edit that was made from another version. The caller holds the row lock, so the version cannot change
     * before the commit.
     *
     * @throws ApiException 412 STALE_VERSION with the current state
     */
    public void require(Versioned current) {
        if (!matches(current.version())) throw stale(current);
    }

    /** Returns the 412 STALE_VERSION for an edit that a conditional update has refused, with the current state. */
    public static ApiException stale(Versioned current) {
        return new ApiException(ErrorCode.STALE_VERSION, "Someone else has changed this since you opened it.")
                .withDetails(ApiException.Details.current(current))
                .withHeader("ETag", VersionAdvice.entityTag(current));
    }
}
