package com.codementee.platform.http;

import java.util.regex.Pattern;

/** Java's names as clients know them. */
final class Names {

    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    private Names() {}

    /** {@code preferredSlots[0]} as {@code preferred_slots[0]}. */
    static String snake(String path) {
        return HUMP.matcher(path).replaceAll("$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
