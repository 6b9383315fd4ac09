package com.codementee.demo;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.time.AppClock;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Reads the demo clock's time from the database, even if the application is not running. */
public final class OfflineDemoClock {

    private OfflineDemoClock() {}

    public static Instant now(Jdbi database) {
        return new AppClock(StoreFactory.attach(database, ClockStore.class).offset()).instant();
    }
}
