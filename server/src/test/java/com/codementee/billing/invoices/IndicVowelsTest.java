package com.codementee.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signs are escaped, because editors reorder them. */
class IndicVowelsTest {

    @ParameterizedTest
    @CsvSource({
        "\u0b9a\u0bc6\u0bb2\u0bcd\u0bb5\u0bbf, \u0bc6\u0b9a\u0bb2\u0bcd\u0bb5\u0bbf",
        "\u0b95\u0bca\u0bb1, \u0bc6\u0b95\u0bbe\u0bb1",
        "\u0a38\u0a3f\u0a70\u0a18, \u0a3f\u0a38\u0a70\u0a18",
        "\u0d15\u0d4b\u0d1f\u0d3f, \u0d47\u0d15\u0d3e\u0d1f\u0d3f",
        "\u0b26\u0b47\u0b2c, \u0b47\u0b26\u0b2c",
        "\u0906\u0936\u093f, \u0906\u0936\u093f",
        "Asha, Asha"
    })
    void writesASignBeforeItsLetter(String typed, String printed) {
        assertThat(IndicVowels.inPrintOrder(typed)).isEqualTo(printed);
    }
}
