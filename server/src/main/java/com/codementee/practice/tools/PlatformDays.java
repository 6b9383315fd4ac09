package com.codementee.practice.tools;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells which day it is in the platform's time zone. */
@Component
class PlatformDays {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final InstantSource clock;
    private final ZoneId zone;

    PlatformDays(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** For example {@code 3 Dec 2026}. */
    static String text(LocalDate day) {
        return FORMAT.format(day);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
