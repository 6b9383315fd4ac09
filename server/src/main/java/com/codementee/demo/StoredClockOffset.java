package com.codementee.demo;

import com.codementee.platform.db.Stores;
import com.codementee.platform.time.AppClock;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Reads the demo clock's time from the database, even if the application is not running. */
public final class StoredClockOffset {

    private StoredClockOffset() {}

    public static Instant now(Jdbi database) {
        return new AppClock(Stores.attach(database, ClockStore.class).offset()).instant();
    }
}
