package com.codementee.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {

    /** Samples of each kind of invisible character, including the last ones of their ranges. */
    static final int[] INVISIBLE = {
        0x0009, 0x0020, 0x00A0, 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x1680, 0x17B4, 0x17B5, 0x180B, 0x180E, 0x180F,
        0x2003,
        0x200B, 0x200D, 0x200F, 0x2028, 0x202E, 0x2060, 0x2065, 0x2069, 0x206F, 0x2800, 0x3000, 0x3164, 0xFDD0, 0xFE00,
        0xFE0F,
        0xFEFF, 0xFFA0, 0xFFF0, 0xFFF8, 0xFFFB, 0xFFFF, 0x13430, 0x1BCA0, 0x1D159, 0x1D173, 0x1D17A, 0xE0001, 0xE0041,
        0xE007F, 0xE0100, 0xE01EF, 0xE0FFF, 0x10FFFF
    };

    @Test
    void readsInvisibleTextAsNull() {
        for (int sign : INVISIBLE) {
            assertThat(TextNormalizer.normalize(Character.toString(sign))).as("U+%04X", sign).isNull();
            assertThat(TextNormalizer.normalize(" " + Character.toString(sign).repeat(3))).as("U+%04X", sign).isNull();
        }
        assertThat(TextNormalizer.normalize(new String(INVISIBLE, 0, INVISIBLE.length))).isNull();
        assertThat(TextNormalizer.normalize("")).isNull();
    }

    @Test
    void readsEveryOtherCharacterAsText() {
        var visible = IntStream.of(
                'a', '.', 0x0301, 0x0915, 0x1100, 0x2801, 0x3131, 0xFFFD, 0xFFFC, 0x1F600, 0x20000, 0xE000);

        assertThat(visible.mapToObj(Character::toString).filter(sign -> TextNormalizer.normalize(sign) == null))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "👩\u200D💻", "❤\uFE0F", "1\uFE0F\u20E3", "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F", "می\u200Cخواهم", "क्\u200Dष",
        "a\u00ADb", "葛\uDB40\uDD00", "\u2067שלום\u2069 Asha", "\u202Bשלום\u202C"})
    void keepsInvisibleCharactersWithinText(String text) {
        assertThat(TextNormalizer.normalize("  " + text + "\u3000")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "a\u202Eb, ab", "\u202Da\u202Eb\u202C, a\u202Eb\u202C", "a\u202C, a", "a\u2069b, ab",
        "\u2066a\u202Eb\u2069, \u2066ab\u2069",
        "\u2068a\u202C\u2069, \u2068a\u2069", "\u202Aa\u2067b\u202C, ab", "\u2066\u2067a\u2069, \u2067a\u2069"})
    void removesUnclosedDirectionMarks(String typed, String stored) {
        assertThat(TextNormalizer.normalize(typed)).isEqualTo(stored);
    }

    @Test
    void closesDirectionsAtTheEndOfTheirLine() {
        assertThat(TextNormalizer.normalize("a\u202Eb\r\nc\u202Cd")).isEqualTo("ab\ncd");
    }

    @Test
    void countsVisibleCharacters() {
        var text = IntStream.of(INVISIBLE).mapToObj(Character::toString)
                .collect(Collectors.joining("a", "", "👩\u200D💻"));

        assertThat(TextNormalizer.countVisible(text)).isEqualTo(INVISIBLE.length - 1 + 2);
    }
}
