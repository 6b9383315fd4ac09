package com.codementee.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoakBenchmarkTest {

    @Test
    void readsTheOldGenerationFromItsColumn() {
        assertThat(SoakBenchmark.Sample.usedOld("""
                    S0C    S1C    OC         OU       MC
                  1024.0 1024.0 171000.0   51234.5   40000.0
                """)).isEqualTo(51234.5);
    }

    @Test
    void acceptsGrowthOfFivePercentOrTwoAsFlat() {
        assertThat(SoakBenchmark.flat(300, 314)).isTrue();
        assertThat(SoakBenchmark.flat(300, 316)).isFalse();
        assertThat(SoakBenchmark.flat(10, 12)).isTrue();
        assertThat(SoakBenchmark.flat(10, 13)).isFalse();
        assertThat(SoakBenchmark.flat(300, 200)).isTrue();
    }
}
