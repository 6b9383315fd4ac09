package com.codementee.demo;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Stores the offset of demo mode's clock across restarts. */
interface ClockStore {

    default Duration offset() {
        return Duration.of(offsetMicros(), ChronoUnit.MICROS);
    }

    @SqlQuery("SELECT ahead_micros FROM sandbox.clock")
    long offsetMicros();

    /** Adds to the offset and returns the new one, in microseconds. */
    @SqlQuery("UPDATE sandbox.clock SET ahead_micros = ahead_micros + :micros RETURNING ahead_micros")
    long add(long micros);
}
