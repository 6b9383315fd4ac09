package com.codementee.practice.fsrs;

import org.jspecify.annotations.Nullable;

/**
 * FSRS-6 with its default parameters.
 *
 * <p>The formulas are those of
 * <a href="https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm">The Algorithm</a>, section FSRS-6,
 * where S is the stability, D the difficulty, R the retrievability, G the grade and w the parameters. The results equal
 * those of ts-fsrs 5.4.2, the reference implementation ({@code FsrsTest}).
 */
public final class Fsrs {

    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    };

    private static final double MIN_STABILITY = 0.001;
    private static final double MAX_STABILITY = 36_500;

    /** The retrievability after S days, by definition of S. The next review is due then. */
    private static final double TARGET_RETENTION = 0.9;

    private static final double DECAY = -W[20];
    private static final double FACTOR = Math.pow(TARGET_RETENTION, 1 / DECAY) - 1;

    private Fsrs() {}

    /**
     * Returns the state after a review.
     *
     * @param before null at the first review
     * @param elapsedDays whole days since the last review; 0 for a second review on the same day
     */
    public static Memory review(@Nullable Memory before, long elapsedDays, Grade grade) {
        if (before == null) return new Memory(initialStability(grade), clampDifficulty(initialDifficulty(grade)));
        return new Memory(nextStability(before, elapsedDays, grade), nextDifficulty(before.difficulty(), grade));
    }

    /** Returns the probability that a person remembers a card this many days after its last review. */
    public static double retrievability(Memory memory, double elapsedDays) {
        return Math.pow(1 + FACTOR * elapsedDays / memory.stability(), DECAY);
    }

    /** Returns after how many days the next review is due: 1 or more. */
    public static long intervalDays(Memory memory) {
        return Math.clamp(Math.round(memory.stability()), 1, (long) MAX_STABILITY);
    }

    private static double initialStability(Grade grade) {
        return Math.max(W[grade.number() - 1], 0.1);
    }

    private static double initialDifficulty(Grade grade) {
        return W[4] - Math.exp((grade.number() - 1) * W[5]) + 1;
    }

    /** D moves by −w6·(G − 3), less the nearer it is to 10, and reverts to the initial difficulty of "easy" by w7. */
    private static double nextDifficulty(double difficulty, Grade grade) {
        double change = -W[6] * (grade.number() - 3) * (10 - difficulty) / 9;
        return clampDifficulty(W[7] * initialDifficulty(Grade.EASY) + (1 - W[7]) * (difficulty + change));
    }

    private static double nextStability(Memory before, long elapsedDays, Grade grade) {
        if (elapsedDays == 0) return clampStability(stabilityOnTheSameDay(before.stability(), grade));
        double retrievability = retrievability(before, elapsedDays);
        return grade == Grade.AGAIN
                ? stabilityAfterForgetting(before, retrievability)
                : clampStability(stabilityAfterRecall(before, retrievability, grade));
    }

    /** S · S^−w19 · e^(w17·(G − 3 + w18)); only "again" may lower it. */
    private static double stabilityOnTheSameDay(double stability, Grade grade) {
        double growth = Math.pow(stability, -W[19]) * Math.exp(W[17] * (grade.number() - 3 + W[18]));
        return stability * (grade == Grade.AGAIN ? growth : Math.max(growth, 1));
    }

    /** S · (1 + e^w8 · (11 − D) · S^−w9 · (e^(w10·(1 − R)) − 1) · w15 if hard · w16 if easy). */
    private static double stabilityAfterRecall(Memory before, double retrievability, Grade grade) {
        double hardPenalty = grade == Grade.HARD ? W[15] : 1;
        double easyBonus = grade == Grade.EASY ? W[16] : 1;
        return before.stability() * (1 + Math.exp(W[8]) * (11 - before.difficulty())
                * Math.pow(before.stability(), -W[9]) * Math.expm1(W[10] * (1 - retrievability))
                * hardPenalty * easyBonus);
    }

    /** w11 · D^−w12 · ((S + 1)^w13 − 1) · e^(w14·(1 − R)), and never more than S / e^(w17·w18). */
    private static double stabilityAfterForgetting(Memory before, double retrievability) {
        double forgotten = W[11] * Math.pow(before.difficulty(), -W[12])
                * (Math.pow(before.stability() + 1, W[13]) - 1) * Math.exp(W[14] * (1 - retrievability));
        return Math.max(
                Math.min(before.stability() / Math.exp(W[17] * W[18]), clampStability(forgotten)), MIN_STABILITY);
    }

    private static double clampStability(double stability) {
        return Math.clamp(stability, MIN_STABILITY, MAX_STABILITY);
    }

    private static double clampDifficulty(double difficulty) {
        return Math.clamp(difficulty, 1, 10);
    }
}
