package com.codementee.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessStatsTest {

    @Test
    void parsesTimesAfterANameWithSpacesAndBrackets() {
        var process = ProcessStats.parse(
                "4711 (Web (Content) x) S 42 4711 4711 0 -1 4194560 100 200 0 0 150 50 7 3 20 0 9 0 1 2 3");
        assertThat(process.pid()).isEqualTo(4711);
        assertThat(process.parent()).isEqualTo(42);
        assertThat(process.own()).isEqualTo(Duration.ofSeconds(2));
        assertThat(process.ended()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void addsUpDescendantsAndEndedChildrenOnly() {
        var family = List.of(
                process(1, 0, 1, 5), process(2, 1, 10, 0), process(3, 2, 100, 0), process(9, 0, 1000, 0));
        assertThat(ProcessStats.family(1, family)).isEqualTo(Duration.ofSeconds(116));
    }

    @Test
    void measuresTheCpuTimeOfThisProcess() {
        long pid = ProcessHandle.current().pid();
        var before = ProcessStats.cpu(pid);
        long sum = 0;
        for (long end = System.nanoTime() + 100_000_000; System.nanoTime() < end; sum++) Thread.onSpinWait();
        assertThat(sum).isPositive();
        assertThat(ProcessStats.cpu(pid)).isGreaterThan(before);
        assertThat(ProcessStats.resident(pid)).isPositive();
        assertThat(ProcessStats.threads(pid)).isPositive();
    }

    @Test
    void readsANumberByItsName() {
        assertThat(ProcessStats.number(List.of("VmHWM:\t 1 kB", "VmRSS:\t  2048 kB", "Threads:\t17"), "VmRSS"))
                .isEqualTo(2048);
    }

    private static ProcessStats process(long pid, long parent, long own, long ended) {
        return new ProcessStats(pid, parent, Duration.ofSeconds(own), Duration.ofSeconds(ended));
    }
}
