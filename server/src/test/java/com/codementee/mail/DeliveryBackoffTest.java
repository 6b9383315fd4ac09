package com.codementee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryBackoffTest {

    private static final Instant CREATED = Instant.parse("2026-12-12T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, PT2S", "2, PT4S", "5, PT32S", "11, PT34M8S", "12, PT1H", "40, PT1H"})
    void waitsTwiceAsLongEachTimeUpToAnHour(int attempts, Duration wait) {
        assertThat(DeliveryBackoff.next(CREATED, attempts, CREATED)).contains(CREATED.plus(wait));
    }

    @Test
    void givesUpAfterADay() {
        var dayLater = CREATED.plus(Duration.ofDays(1));

        assertThat(DeliveryBackoff.next(CREATED, 30, dayLater.minusMillis(1))).isPresent();
        assertThat(DeliveryBackoff.next(CREATED, 30, dayLater)).isEmpty();
    }
}
