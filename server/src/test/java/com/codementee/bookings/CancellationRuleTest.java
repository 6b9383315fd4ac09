package com.codementee.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CancellationRuleTest {

    private static final Instant START = Instant.parse("2026-05-02T10:00:00Z");

    @Test
    void endsADayBeforeTheMockToTheMicrosecond() {
        assertThat(CancellationRule.inTime(START, Instant.parse("2026-05-01T10:00:00Z"))).isTrue();
        assertThat(CancellationRule.inTime(START, Instant.parse("2026-05-01T10:00:00.000001Z"))).isFalse();
        assertThat(CancellationRule.inTime(START, START.plusSeconds(1))).isFalse();
    }
}
