package com.codementee.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RupeesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0|₹0", "5|₹0.05", "100|₹1", "99900|₹999", "499900|₹4,999", "9999900|₹99,999", "10000000|₹1,00,000",
        "100000000|₹10,00,000", "12345678|₹1,23,456.78", "123456789012|₹1,23,45,67,890.12", "-499950|-₹4,999.50"
    })
    void usesIndianDigitGrouping(long paise, String text) {
        assertThat(Rupees.format(paise)).isEqualTo(text);
    }

    @Test
    void formatsTheLargestAmount() {
        assertThat(Rupees.format(Long.MAX_VALUE)).isEqualTo("₹92,23,37,20,36,85,47,758.07");
    }
}
