package com.codementee.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void computesTheMedianOfOddAndEvenCounts() {
        assertThat(Figures.median(9, 1, 5)).isEqualTo(5);
        assertThat(Figures.median(9, 1, 5, 7)).isEqualTo(6);
        assertThat(Figures.median()).isNaN();
    }

    @Test
    void interpolatesQuantilesLinearly() {
        assertThat(Figures.quantile(0, 3, 1, 2)).isEqualTo(1);
        assertThat(Figures.quantile(1, 3, 1, 2)).isEqualTo(3);
        assertThat(Figures.quantile(0.25, 0, 10)).isEqualTo(2.5);
    }

    @Test
    void doesNotReorderItsInput() {
        double[] values = {3, 1, 2};
        Figures.median(values);
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void formatsThreeSignificantDigits() {
        assertThat(Figures.format(12345.6)).isEqualTo("12,346");
        assertThat(Figures.format(99.94)).isEqualTo("99.9");
        assertThat(Figures.format(1.234)).isEqualTo("1.23");
        assertThat(Figures.format(0.0123)).isEqualTo("0.012");
        assertThat(Figures.format(Double.NaN)).isEqualTo("–");
    }

    @Test
    void judgesNoTargetWithoutAMeasurement() {
        assertThat(Figures.verdict(Double.NaN, false)).isEqualTo("–");
        assertThat(Figures.verdict(1, true)).isEqualTo("yes");
        assertThat(Figures.verdict(1, false)).isEqualTo("NO");
    }
}
