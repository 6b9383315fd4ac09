package com.codementee.feedback;

import com.codementee.feedback.MentorSeverityStore.Comparison;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much lower than other mentors a mentor scores the same mentees in interviews of the same type.
 *
 * <p>For each overall score that the mentor gave, the expected score is the average that the other mentors gave this
 * mentee in this type. The mentor's mean difference, expected minus given, is shrunk towards 0 because a few
 * comparisons say little:
 *
 * <pre>severity = n / (n + k) × mean(expected − given)</pre>
 *
 * <p>This is the empirical Bayes estimate of a group's mean with a normal prior around 0 (C. Morris, "Parametric
 * Empirical Bayes Inference", JASA 78 (1983); known as Bühlmann's credibility n / (n + k) in insurance). k is the
 * variance of one difference divided by the variance between mentors. With a standard deviation of about 1 point
 * between two mentors' scores of one mentee and 0.3 points between mentors, k is about 10.
 *
 * <p>It does not account for mentees who improve between two mocks, and says nothing about mentors whose mentees nobody
 * else has scored.
 */
@Schema(name = "MentorSeverity")
public record MentorSeverity(
        @Schema(description = "scores of this mentor, in the last 12 months, of mentees whom another mentor scored in "
                + "the same interview type")
        int comparisons,
        @Schema(description = "the number of those mentees") int mentees,
        @Schema(description = "points by which this mentor scores lower than others (negative: higher) on the scale "
                + "of 1 to 5; null if there are too few comparisons")
        @Nullable Double points) {

    /** The severity of a mentor without comparable scores. */
    public static final MentorSeverity UNKNOWN = new MentorSeverity(0, 0, null);

    private static final double PRIOR_COMPARISONS = 10;
    private static final int MIN_COMPARISONS = 5;
    private static final int MIN_MENTEES = 3;

    private static final double LOWEST_SCORE = 1;
    private static final double HIGHEST_SCORE = 5;

    /**
     * Computes the severity of a mentor.
     *
     * @param comparisons one for each mentee and type that other mentors have also scored
     */
    static MentorSeverity of(int mentees, List<Comparison> comparisons) {
        int count = comparisons.stream().mapToInt(Comparison::scores).sum();
        if (count < MIN_COMPARISONS || mentees < MIN_MENTEES) return new MentorSeverity(count, mentees, null);
        double sum = comparisons.stream().mapToDouble(Comparison::difference).sum();
        return new MentorSeverity(count, mentees, round(sum / (count + PRIOR_COMPARISONS)));
    }

    /** The score that a mentor of average severity would have given; null if there are too few comparisons. */
    @Nullable Double adjust(int score) {
        if (points == null) return null;
        return round(Math.clamp(score + points, LOWEST_SCORE, HIGHEST_SCORE));
    }

    private static double round(double value) {
        // Adding 0.0 turns -0.0 into 0.0.
        return Math.round(value * 100) / 100.0 + 0.0;
    }
}
