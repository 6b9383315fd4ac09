package com.codementee.billing.accounting;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The calendar months of the platform's time zone. */
@Component
record PlatformMonths(InstantSource clock, ZoneId zone) {

    YearMonth current() {
        return YearMonth.from(clock.instant().atZone(zone));
    }

    Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
