package com.codementee.demo;

import com.codementee.platform.db.Stores;
import com.codementee.platform.time.AppClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;

/** What the demo's clock shows, for those who have its database but not the running application. */
public final class DemoTime {

    private DemoTime() {}

    public static Instant now(Jdbi database) {
        var clock = new AppClock();
        clock.advance(Duration.of(Stores.attach(database, ClockStore.class).aheadMicros(), ChronoUnit.MICROS));
        return clock.instant();
    }
}
