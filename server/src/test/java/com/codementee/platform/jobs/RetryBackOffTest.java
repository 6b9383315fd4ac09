package com.codementee.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryBackOffTest {

    @ParameterizedTest
    @CsvSource({"0, PT1S", "1, PT2S", "2, PT4S", "5, PT32S", "11, PT34M8S", "12, PT1H", "40, PT1H"})
    void doublesTheDelayUpToTheMaximum(int failures, Duration delay) {
        assertThat(RetryBackOff.delay(failures, Duration.ofHours(1))).isEqualTo(delay);
    }
}
