package com.codementee.community.notices;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Finds the people whom a text mentions as {@code @name}. */
final class Mentions {

    private Mentions() {}

    /** Returns those of these names that follow an at sign. Of names that begin alike, the longest counts. */
    static Set<String> in(String text, Collection<String> names) {
        var longestFirst = names.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
        var lower = text.toLowerCase(Locale.ROOT);
        var found = new HashSet<String>();
        for (int at = lower.indexOf('@'); at >= 0; at = lower.indexOf('@', at + 1)) {
            boolean startsWord = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
            if (!startsWord) continue;
            int start = at + 1;
            longestFirst.stream().filter(name -> isAt(lower, start, name)).findFirst().ifPresent(found::add);
        }
        return found;
    }

    private static boolean isAt(String lower, int start, String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        int end = start + wanted.length();
        return lower.startsWith(wanted, start)
                && (end >= lower.length() || !Character.isLetterOrDigit(lower.charAt(end)));
    }
}
