package com.codementee.platform.json;

import java.util.regex.Pattern;

/** Converts Java names to the snake_case names of the API. */
public final class WireNames {

    private static final Pattern WORD_BOUNDARY = Pattern.compile("([a-z0-9])([A-Z])");

    private WireNames() {}

    /** Converts {@code preferredSlots[0]} to {@code preferred_slots[0]}. */
    public static String snake(String path) {
        return WORD_BOUNDARY.matcher(path).replaceAll("$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
