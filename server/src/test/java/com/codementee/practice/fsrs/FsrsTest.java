package com.codementee.practice.fsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class FsrsTest {

    /** The reference rounds each intermediate result to eight decimals. */
    private static final double ROUNDING = 1e-6;

    /**
     * Replays 120 reviews of 12 cards. Columns: card, elapsed days, grade, and the stability, difficulty and interval
     * that ts-fsrs 5.4.2 returned.
     */
    @Test
    void matchesTheReferenceImplementation() throws IOException {
        var cards = new HashMap<String, Memory>();
        try (var vectors = getClass().getResourceAsStream("/fsrs/vectors.csv")) {
            for (var line : new String(vectors.readAllBytes()).lines().toList()) {
                var values = line.split(",");
                var grade = Grade.values()[Integer.parseInt(values[2]) - 1];
                var after = Fsrs.review(cards.get(values[0]), Long.parseLong(values[1]), grade);

                assertThat(after.stability() / Double.parseDouble(values[3])).as(line).isCloseTo(1, within(ROUNDING));
                assertThat(after.difficulty()).as(line).isCloseTo(Double.parseDouble(values[4]), within(ROUNDING));
                assertThat(Fsrs.intervalDays(after)).as(line).isEqualTo(Long.parseLong(values[5]));
                cards.put(values[0], after);
            }
        }
        assertThat(cards).hasSize(12);
    }

    @Test
    void predictsNinetyPercentRetentionAfterTheInterval() {
        var memory = new Memory(20, 5);

        assertThat(Fsrs.retrievability(memory, 0)).isEqualTo(1);
        assertThat(Fsrs.retrievability(memory, 20)).isCloseTo(0.9, within(1e-9));
    }
}
