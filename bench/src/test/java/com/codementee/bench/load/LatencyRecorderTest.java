package com.codementee.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.codementee.bench.load.LatencyRecorder.Kind;
import org.junit.jupiter.api.Test;

class LatencyRecorderTest {

    @Test
    void recordsKindsSeparatelyAndMergesRecorders() {
        var one = new LatencyRecorder();
        var other = new LatencyRecorder();
        one.record(Kind.READ, 0, 2_000_000);
        other.record(Kind.READ, 0, 4_000_000);
        other.record(Kind.WRITE, 0, 9_000_000);
        one.add(other);
        assertThat(one.count(Kind.READ)).isEqualTo(2);
        assertThat(one.percentile(Kind.READ, 50)).isCloseTo(2, within(0.01));
        assertThat(one.percentile(Kind.READ, 100)).isCloseTo(4, within(0.01));
        assertThat(one.percentile(Kind.WRITE, 50)).isCloseTo(9, within(0.01));
        assertThat(one.percentile(Kind.LOGIN, 50)).isNaN();
    }

    @Test
    void clampsTimesBeyondTheScale() {
        var seen = new LatencyRecorder();
        seen.record(Kind.READ, 0, Long.MAX_VALUE);
        assertThat(seen.percentile(Kind.READ, 50)).isCloseTo(600_000, within(600.0));
    }
}
