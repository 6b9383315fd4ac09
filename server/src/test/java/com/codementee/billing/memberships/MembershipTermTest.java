package com.codementee.billing.memberships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MembershipTermTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private static Instant end(String from, int months, ZoneId zone) {
        return MembershipTerm.end(Instant.parse(from), months, zone);
    }

    @Test
    void endsOnTheSameDayOfTheMonth() {
        assertThat(end("2026-01-15T10:30:00Z", 3, INDIA)).isEqualTo("2026-04-15T10:30:00Z");
    }

    @Test
    void endsOnTheLastDayOfAShorterMonth() {
        assertThat(end("2026-01-31T06:00:00Z", 1, INDIA)).isEqualTo("2026-02-28T06:00:00Z");
        assertThat(end("2028-01-31T06:00:00Z", 1, INDIA)).isEqualTo("2028-02-29T06:00:00Z");
    }

    /** 20:00 in London on 30 January is 31 January in India, so one month later is 28 February. */
    @Test
    void countsMonthsInThePlatformsTimeZone() {
        assertThat(end("2026-01-30T20:00:00Z", 1, INDIA)).isEqualTo("2026-02-27T20:00:00Z");
        assertThat(end("2026-01-30T20:00:00Z", 1, ZoneId.of("UTC"))).isEqualTo("2026-02-28T20:00:00Z");
    }

    @Test
    void keepsTheLocalTimeAcrossADaylightSavingChange() {
        assertThat(end("2026-03-01T12:00:00Z", 1, ZoneId.of("Europe/Berlin"))).isEqualTo("2026-04-01T11:00:00Z");
    }
}
