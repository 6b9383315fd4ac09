package com.codementee.billing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReconciliationScheduleTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void checksAnOrderFirstAfterFifteenMinutes() {
        assertThat(ReconciliationSchedule.firstCheck(START)).isEqualTo("2026-01-01T00:15:00Z");
    }

    @Test
    void checksAnOpenOrderAtGrowingIntervals() {
        assertThat(ReconciliationSchedule.nextOpenCheck(START, START.plus(Duration.ofMinutes(15))))
                .contains(Instant.parse("2026-01-01T00:30:00Z"));
        assertThat(ReconciliationSchedule.nextOpenCheck(START, START.plus(Duration.ofHours(9))))
                .contains(Instant.parse("2026-01-02T00:00:00Z"));
    }

    @Test
    void stopsCheckingAnOpenOrderAfterFiveDays() {
        assertThat(ReconciliationSchedule.nextOpenCheck(START, START.plus(Duration.ofDays(5)))).isEmpty();
    }

    @Test
    void checksAPaidOrderForHalfAYear() {
        var halfAYear = Duration.ofDays(180);

        assertThat(ReconciliationSchedule.nextPaidCheck(START, START)).contains(Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(ReconciliationSchedule.nextPaidCheck(START, START.plus(Duration.ofDays(90))))
                .contains(START.plus(halfAYear));
        assertThat(ReconciliationSchedule.nextPaidCheck(START, START.plus(halfAYear))).isEmpty();
    }
}
