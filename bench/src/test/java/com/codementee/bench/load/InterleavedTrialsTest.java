package com.codementee.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.load.InterleavedTrials.Candidate;
import com.codementee.bench.load.InterleavedTrials.Result;
import com.codementee.bench.load.InterleavedTrials.Round;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterleavedTrialsTest {

    private static final BenchmarkConfig QUICK =
            new BenchmarkConfig(Path.of("."), Path.of("."), Path.of("."), List.of(), true);

    @Test
    void interleavesRoundsAfterWarmingUpEveryCandidate() throws IOException {
        var order = new ArrayList<String>();
        var scores = InterleavedTrials.measure(List.of(named("a", order), named("b", order)), QUICK);
        assertThat(String.join("", order)).isEqualTo("aabbabab");
        assertThat(scores).extracting(score -> score.rounds().size()).containsExactly(2, 2);
    }

    @Test
    void warmsUpUntilACandidateStopsGettingFaster() throws IOException {
        var thorough = new BenchmarkConfig(Path.of("."), Path.of("."), Path.of("."), List.of(), false);
        var rates = new ArrayDeque<>(List.of(10.0, 20.0, 30.0, 30.5, 29.0, 99.0));
        InterleavedTrials.warm(_ -> new Round(rates.poll(), 1, 1), thorough);
        assertThat(rates).containsExactly(99.0);
    }

    @Test
    void reportsMedians() {
        var score = new Result("a", List.of(new Round(10, 5, 1), new Round(30, 7, 1), new Round(1000, 6, 1)));
        assertThat(score.rate()).isEqualTo(30);
        assertThat(score.cpu()).isEqualTo(6);
        assertThat(score.slowest()).isEqualTo(10);
        assertThat(score.fastest()).isEqualTo(1000);
    }

    @Test
    void dividesCpuTimeByCompletedOperations() throws IOException {
        var clock = new ArrayDeque<>(List.of(Duration.ofSeconds(3), Duration.ofSeconds(5)));
        var turn = InterleavedTrials.measured(clock::poll, null, _ -> new Round(100, Double.NaN, Double.NaN));
        var round = turn.run(Duration.ofSeconds(10));
        assertThat(round.cpu()).isEqualTo(2000);
        assertThat(round.database()).isNaN();
    }

    private static Candidate named(String name, List<String> order) {
        return new Candidate(name, _ -> {
            order.add(name);
            return new Round(1, 1, 1);
        });
    }
}
