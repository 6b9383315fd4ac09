package com.codementee.platform.json;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Normalises user-entered text. The result is in NFC and trimmed, uses newlines as line ends, does not change the
 * direction of text that follows it, and is null if it has no visible character.
 */
public final class TextNormalizer {

    private static final int LEFT_TO_RIGHT_EMBEDDING = 0x202A;
    private static final int POP_DIRECTIONAL_FORMATTING = 0x202C;
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;
    private static final int LEFT_TO_RIGHT_ISOLATE = 0x2066;
    private static final int POP_DIRECTIONAL_ISOLATE = 0x2069;

    private TextNormalizer() {}

    /** Returns the text in NFC and trimmed; null if nothing of it is visible. */
    public static @Nullable String normalize(String text) {
        var normalized = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n");
        return countVisible(normalized) == 0 ? null : trim(withoutOpenDirections(normalized));
    }

    /** Counts the code points that have or could have their own glyph. */
    static long countVisible(String text) {
        return text.codePoints().filter(sign -> !isInvisible(sign)).count();
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) start++;
        while (start < end && isBlank(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    /** Includes no-break spaces, which {@code String.strip} keeps. All spaces are in the Basic Multilingual Plane. */
    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    /**
     * Returns whether a code point is invisible by itself: spaces, format characters, Unicode's
     * Default_Ignorable_Code_Point, noncharacters, and the few symbols whose glyph is empty. Emoji contain some of them
     * next to visible ones.
     */
    private static boolean isInvisible(int sign) {
        return isBlank(sign)
                || Character.getType(sign) == Character.FORMAT
                || isIgnorable(sign)
                || (sign & 0xFFFE) == 0xFFFE
                || (sign >= 0xFDD0 && sign <= 0xFDEF);
    }

    private static boolean isIgnorable(int sign) {
        return switch (sign) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x2800, 0x3164, 0xFFA0, 0x16FE4, 0x1D159 -> true;
            default -> (sign >= 0x180B && sign <= 0x180F)
                    || (sign >= 0xFE00 && sign <= 0xFE0F)
                    || (sign >= 0xFFF0 && sign <= 0xFFF8)
                    || (sign >= 0xE0000 && sign <= 0xE0FFF);
        };
    }

    /**
     * Removes embeddings, overrides and isolates that are not closed within their line, and closing marks without an
     * opening one (UAX #9, rules BD9 to BD13). Otherwise text that follows would be displayed in the wrong direction.
     */
    private static String withoutOpenDirections(String text) {
        if (text.chars().noneMatch(TextNormalizer::isDirectional)) return text;
        var unmatched = unmatchedDirections(text);
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!unmatched.contains(i)) kept.append(text.charAt(i));
        }
        return kept.toString();
    }

    private static Set<Integer> unmatchedDirections(String text) {
        var unmatched = new HashSet<Integer>();
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\n') {
                unmatched.addAll(open);
                open.clear();
            } else if (opensDirection(sign)) {
                open.push(i);
            } else if (sign == POP_DIRECTIONAL_FORMATTING) {
                if (open.isEmpty() || isIsolate(text.charAt(open.peek()))) unmatched.add(i);
                else open.pop();
            } else if (sign == POP_DIRECTIONAL_ISOLATE) {
                if (open.stream().noneMatch(start -> isIsolate(text.charAt(start)))) unmatched.add(i);
                else while (!isIsolate(text.charAt(open.peek()))) unmatched.add(open.pop());
                if (!unmatched.contains(i)) open.pop();
            }
        }
        unmatched.addAll(open);
        return unmatched;
    }

    private static boolean isDirectional(int sign) {
        return sign >= LEFT_TO_RIGHT_EMBEDDING && sign <= RIGHT_TO_LEFT_OVERRIDE
                || sign >= LEFT_TO_RIGHT_ISOLATE && sign <= POP_DIRECTIONAL_ISOLATE;
    }

    private static boolean opensDirection(int sign) {
        return isDirectional(sign) && sign != POP_DIRECTIONAL_FORMATTING && sign != POP_DIRECTIONAL_ISOLATE;
    }

    private static boolean isIsolate(int sign) {
        return sign >= LEFT_TO_RIGHT_ISOLATE && sign < POP_DIRECTIONAL_ISOLATE;
    }
}
