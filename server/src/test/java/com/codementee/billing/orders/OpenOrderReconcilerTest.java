package com.codementee.billing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OpenOrderReconcilerTest {

    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void looksAfterAQuarterOfAnHourFirst() {
        assertThat(OpenOrderReconciler.firstLook(MADE)).isEqualTo("2026-01-01T00:15:00Z");
    }

    @Test
    void looksEverLessOften() {
        assertThat(OpenOrderReconciler.nextLook(MADE, MADE.plus(Duration.ofMinutes(15)))).contains(Instant.parse("2026-01-01T00:30:00Z"));
        assertThat(OpenOrderReconciler.nextLook(MADE, MADE.plus(Duration.ofHours(9)))).contains(Instant.parse("2026-01-02T00:00:00Z"));
    }

    @Test
    void looksNoMoreAfterFiveDays() {
        assertThat(OpenOrderReconciler.nextLook(MADE, MADE.plus(Duration.ofDays(5)))).isEmpty();
    }

    @Test
    void comparesAPaidOrderForHalfAYear() {
        assertThat(OpenOrderReconciler.nextComparison(MADE, MADE)).contains(Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(OpenOrderReconciler.nextComparison(MADE, MADE.plus(Duration.ofDays(90)))).contains(MADE.plus(Duration.ofDays(180)));
        assertThat(OpenOrderReconciler.nextComparison(MADE, MADE.plus(Duration.ofDays(180)))).isEmpty();
    }
}
