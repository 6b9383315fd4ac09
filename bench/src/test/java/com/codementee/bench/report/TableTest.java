package com.codementee.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void alignsColumns() {
        var table = Table.of("Rates", "call", "a second").row("companies", 12).row("x", "1,234").note("Busy.");
        assertThat(table.markdown()).isEqualTo("""
                ## Rates

                | call      | a second |
                | --------- | -------- |
                | companies | 12       |
                | x         | 1,234    |

                Busy.

                """);
    }

    @Test
    void printsOnlyNotesWithoutRows() {
        assertThat(Table.of("rates failed").note("Why.").markdown()).isEqualTo("## rates failed\n\nWhy.\n\n");
    }

    @Test
    void rejectsARowOfTheWrongLength() {
        assertThatThrownBy(() -> Table.of("Rates", "call").row("a", "b")).isInstanceOf(IllegalArgumentException.class);
    }
}
