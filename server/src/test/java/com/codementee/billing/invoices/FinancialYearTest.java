package com.codementee.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FinancialYearTest {

    @Test
    void beginsOnTheFirstOfApril() {
        assertThat(FinancialYear.of(LocalDate.parse("2027-03-31"))).isEqualTo(new FinancialYear(2026));
        assertThat(FinancialYear.of(LocalDate.parse("2027-04-01"))).isEqualTo(new FinancialYear(2027));
        assertThat(FinancialYear.of(LocalDate.parse("2028-02-29"))).isEqualTo(new FinancialYear(2027));
    }

    @Test
    void writesNumbersOfAtMostSixteenCharacters() {
        assertThat(new FinancialYear(2026).number("CM", 1)).isEqualTo("CM/26-27/000001");
        assertThat(new FinancialYear(2099).number("CN", 42)).isEqualTo("CN/99-00/000042");
        assertThat(new FinancialYear(2026).number("CM", 9_999_999)).hasSize(16);
    }
}
