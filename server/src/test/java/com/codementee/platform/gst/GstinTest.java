package com.codementee.platform.gst;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GstinTest {

    @ParameterizedTest
    @ValueSource(strings = {"27AAPFU0939F1ZV", "29GGGGG1314R9ZA", "24AAACC1206D1ZM"})
    void acceptsNumbersWithTheirCheckDigit(String gstin) {
        assertThat(Gstin.isValid(gstin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "27AAPFU0939F1Z", "27AAPFU0939F1ZW", "28AAPFU0939F1ZV", "27AAPFU0939F0ZV", "27aapfu0939f1zv",
        "2७AAPFU0939F1ZV", "27AAPFU0939F1ZVV", "27AAPFU9039F1ZV", "25AAPFU0939F1ZV"
    })
    void rejectsEveryOther(String gstin) {
        assertThat(Gstin.isValid(gstin)).isFalse();
    }

    @Test
    void noticesEachSingleWrongCharacter() {
        var valid = "27AAPFU0939F1ZV";
        for (int i = 0; i < valid.length(); i++) {
            for (char sign : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                var changed = valid.substring(0, i) + sign + valid.substring(i + 1);
                assertThat(Gstin.isValid(changed)).as(changed).isEqualTo(changed.equals(valid));
            }
        }
    }

    @Test
    void knowsTheStateOfANumber() {
        assertThat(Gstin.state("27AAPFU0939F1ZV")).contains(GstState.MAHARASHTRA);
        assertThat(Gstin.normalize(" 27aapfu 0939f1zv\n")).isEqualTo("27AAPFU0939F1ZV");
    }
}
