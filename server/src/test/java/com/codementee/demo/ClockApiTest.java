package com.codementee.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.TestApp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockApiTest extends ApiTest {

    @Test
    void movesForwardAndReturnsTheNewTime() {
        var before = clock(app);

        var told = Instant.parse(
                anonymous().post("/__sandbox/clock", Map.of("advance", "PT25H")).expect(200).json().get("now")
                .asString());

        assertThat(told).isAfterOrEqualTo(before.plus(Duration.ofHours(25)));
        assertThat(clock(app)).isAfterOrEqualTo(told);
        assertThat(Instant.parse(anonymous().get("/api/companies").expect(200).json().get("timestamp").asString()))
                .isAfterOrEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1H", "-PT1H", "tomorrow", "PT9999999999999999999H", "P365000D", "25"})
    void refusesAnInvalidOrNegativeStep(String step) {
        var before = app.now();

        anonymous().post("/__sandbox/clock", Map.of("advance", step)).expectInvalid("advance");

        assertThat(app.now()).isBefore(before.plus(Duration.ofHours(1)));
    }

    @Test
    void refusesAnEmptyBody() {
        anonymous().post("/__sandbox/clock", Map.of()).expectInvalid("advance");
    }

    @Test
    void keepsTheOffsetAfterARestart() {
        var home = Map.of("CODEMENTEE_HOME", TestApp.newHome().toString());
        Instant before;
        try (var first = TestApp.start(home)) {
            first.client().post("/__sandbox/clock", Map.of("advance", "P3D")).expect(200);
            first.client().post("/__sandbox/clock", Map.of("advance", "PT0.000001S")).expect(200);
            before = clock(first);
        }

        try (var second = TestApp.start(home)) {
            assertThat(clock(second)).isAfter(before).isBefore(before.plus(Duration.ofMinutes(5)));
        }
    }

    @Test
    void showsAPageToBrowsers() {
        var page = anonymous().header("Accept", "text/html,*/*").get("/__sandbox/clock").expect(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("Move forward");
        assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe");
    }

    @Test
    void movesForwardThroughAForm() {
        var before = app.now();

        var answer = anonymous().header("Content-Type", "application/x-www-form-urlencoded")
                .post("/__sandbox/clock", "advance=PT1H").expect(303);

        assertThat(answer.header("Location")).isEqualTo("/__sandbox/clock");
        assertThat(app.now()).isAfter(before.plus(Duration.ofHours(1)));
    }

    private static Instant clock(TestApp app) {
        return Instant.parse(app.client().get("/__sandbox/clock").expect(200).json().get("now").asString());
    }
}
