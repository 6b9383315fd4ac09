package com.codementee.community.markdown;

import com.codementee.platform.errors.ApiException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Normalises texts that strangers read: removes directional overrides, which show text backwards, and more combining
 * marks on one letter than any language needs.
 */
public final class PublicTextNormalizer {

    private static final Pattern OVERRIDES = Pattern.compile("[\\u202D\\u202E]");

    /** Some scripts of India need up to four marks on a letter. */
    private static final Pattern EXCESS_MARKS = Pattern.compile("(\\p{M}{4})\\p{M}+");

    /** The hit markers of a search, which a text must not contain. */
    private static final Pattern PRIVATE_MARKERS = Pattern.compile("[\\uE000\\uE001]");

    private PublicTextNormalizer() {}

    /**
     * Returns the normalised text.
     *
     * @throws com.codementee.platform.errors.ApiException 422 if nothing remains
     */
    public static String normalize(String field, String text) {
        var clean = OVERRIDES.matcher(text).replaceAll("");
        clean = PRIVATE_MARKERS.matcher(clean).replaceAll("");
        clean = EXCESS_MARKS.matcher(clean).replaceAll("$1").strip();
        if (clean.isEmpty()) throw ApiException.invalid(field, "is required");
        return clean;
    }

    /** Normalises an optional text. */
    public static @Nullable String normalizeOptional(String field, @Nullable String text) {
        return text == null ? null : normalize(field, text);
    }
}
