package com.codementee.demo;

import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** How far demo mode has travelled in time, kept over a restart. */
interface ClockStore {

    @SqlQuery("SELECT ahead_micros FROM sandbox.clock")
    long aheadMicros();

    /** Keeps the step; the answer is the whole way so far. */
    @SqlQuery("UPDATE sandbox.clock SET ahead_micros = ahead_micros + :micros RETURNING ahead_micros")
    long add(long micros);
}
