package com.codementee.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotTimesTest {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");

    @Test
    void convertsLocalTimesToInstants() {
        var times = times("2026-03-02", "10:00", "11:00", KOLKATA);

        assertThat(times.startsAt()).isEqualTo("2026-03-02T04:30:00Z");
        assertThat(times.endsAt()).isEqualTo("2026-03-02T05:30:00Z");
    }

    @Test
    void endsOnTheNextDayWhenTheEndIsNotAfterTheStart() {
        var times = times("2026-03-02", "23:30", "00:30", KOLKATA);

        assertThat(Duration.between(times.startsAt(), times.endsAt())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void leavesOutTheHourSkippedWhenClocksGoForward() {
        var times = times("2026-03-29", "01:30", "03:30", BERLIN);

        assertThat(Duration.between(times.startsAt(), times.endsAt())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void choosesTheEarlierInstantForAnAmbiguousStart() {
        var times = times("2026-10-25", "02:30", "03:00", BERLIN);

        assertThat(times.startsAt()).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(times.endsAt()).isEqualTo("2026-10-25T02:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 10:00, 10:00, end_time",
        "2026-03-02, 10:00, 22:01, end_time",
        "2026-03-02, 10:00:30, 11:00, start_time",
        "2028-03-02, 10:00, 11:00, date",
        "+999999999-12-31, 23:00, 22:59, date"})
    void refusesInvalidSlotsNamingTheField(String date, String start, String end, String field) {
        assertThatThrownBy(() -> times(date, start, end, KOLKATA)).hasMessageStartingWith("slots[1]." + field);
    }

    @Test
    void refusesASkippedLocalTime() {
        assertThatThrownBy(() -> times("2026-03-29", "02:30", "04:00", BERLIN))
                .hasMessageContaining("start_time: does not exist");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 11:30", "2026-03-01, 11:29", "2026-02-28, 23:00", "0001-01-01, 10:00",
            "-999999999-01-01, 10:00"})
    void refusesStartsInThePast(String date, String start) {
        assertThatThrownBy(() -> times(date, start, "12:30", KOLKATA))
                .isInstanceOfSatisfying(
                        ApiException.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.SLOT_IN_PAST));
    }

    private static SlotTimes times(String date, String start, String end, ZoneId zone) {
        var local = new SlotLocalTimes(LocalDate.parse(date), LocalTime.parse(start), LocalTime.parse(end));
        return SlotTimes.of(local, zone, NOW, "slots[1].");
    }
}
