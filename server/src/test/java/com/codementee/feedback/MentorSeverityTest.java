package com.codementee.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.feedback.MentorSeverityStore.Comparison;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentorSeverityTest {

    /**
     * Three mentees, whom others gave 4, 3.5 and 3 on average. The mentor gave 3 and 3; 2; 2 and 3 to them. Expected
     * minus given is 1 + 1 + 1.5 + 1 + 0 = 4.5 over 5 scores, and 4.5 / (5 + 10) = 0.3.
     */
    @Test
    void isTheShrunkenMeanDifference() {
        var severity = MentorSeverity.of(3, List.of(
                new Comparison(2, 6, 1, 4), new Comparison(1, 2, 2, 7), new Comparison(2, 5, 3, 9)));

        assertThat(severity).isEqualTo(new MentorSeverity(5, 3, 0.3));
    }

    /** 40 × −1 / (40 + 10) = −0.8: with more comparisons, the mean difference is shrunk less. */
    @Test
    void isNegativeForALenientMentor() {
        var severity = MentorSeverity.of(40, Collections.nCopies(40, new Comparison(1, 5, 1, 4)));

        assertThat(severity.points()).isEqualTo(-0.8);
    }

    @Test
    void isZeroForAMentorWhoScoresLikeOthers() {
        var severity = MentorSeverity.of(5, Collections.nCopies(5, new Comparison(1, 4, 2, 8)));

        assertThat(severity.points()).isEqualTo(0.0);
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "5, 2", "0, 0"})
    void isUnknownWithTooFewScoresOrMentees(int scores, int mentees) {
        var severity = MentorSeverity.of(mentees, Collections.nCopies(scores, new Comparison(1, 1, 1, 5)));

        assertThat(severity).isEqualTo(new MentorSeverity(scores, mentees, null));
        assertThat(severity.adjust(3)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0.3, 3, 3.3", "0.3, 5, 5.0", "-0.8, 1, 1.0", "-0.8, 4, 3.2"})
    void adjustsAScoreWithinTheScale(double points, int given, double adjusted) {
        assertThat(new MentorSeverity(20, 5, points).adjust(given)).isEqualTo(adjusted);
    }
}
