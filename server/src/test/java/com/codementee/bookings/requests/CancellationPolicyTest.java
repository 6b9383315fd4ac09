package com.codementee.bookings.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CancellationPolicyTest {

    private static final Instant START = Instant.parse("2026-05-02T10:00:00Z");

    @Test
    void endsExactlyADayBeforeTheMock() {
        assertThat(CancellationPolicy.isInTime(START, Instant.parse("2026-05-01T10:00:00Z"))).isTrue();
        assertThat(CancellationPolicy.isInTime(START, Instant.parse("2026-05-01T10:00:00.000001Z"))).isFalse();
        assertThat(CancellationPolicy.isInTime(START, START.plusSeconds(1))).isFalse();
    }
}
