package com.codementee.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.bench.load.LatencyRecorder.Kind;
import org.junit.jupiter.api.Test;

class ArrivalScheduleTest {

    private static final long MILLI = 1_000_000;

    @Test
    void schedulesEachOperationAtItsTimeAndEndsAfterTheLast() {
        var pace = new ArrivalSchedule(100, 1_000, 3);
        assertThat(pace.next()).isEqualTo(100);
        assertThat(pace.next()).isEqualTo(100 + MILLI);
        assertThat(pace.next()).isEqualTo(100 + 2 * MILLI);
        assertThat(pace.next()).isEqualTo(ArrivalSchedule.END);
    }

    /** Makes a thousand calls, one per millisecond, each of 0.1 ms, of which one stalls for half a second. */
    @Test
    void keepsDueTimesDuringAStall() {
        var fromWhenDue = new LatencyRecorder();
        var fromWhenBegun = new LatencyRecorder();
        var pace = new ArrivalSchedule(0, 1_000, 1_000);
        long now = 0;
        int call = 0;
        for (long due = pace.next(); due != ArrivalSchedule.END; due = pace.next()) {
            long startedAt = Math.max(now, due);
            now = startedAt + (call++ == 100 ? 500 * MILLI : MILLI / 10);
            fromWhenDue.record(Kind.READ, due, now);
            fromWhenBegun.record(Kind.READ, startedAt, now);
        }
        assertThat(fromWhenBegun.percentile(Kind.READ, 99)).isLessThan(1);
        assertThat(fromWhenDue.percentile(Kind.READ, 99)).isGreaterThan(400);
        assertThat(fromWhenDue.percentile(Kind.READ, 60)).isGreaterThan(10);
    }
}
