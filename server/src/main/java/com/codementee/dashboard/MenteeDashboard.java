package com.codementee.dashboard;

import com.codementee.bookings.Mock;
import com.codementee.feedback.AverageScores;
import com.codementee.identity.users.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dashboard of a mentee. */
record MenteeDashboard(
        User user,
        List<Mock> upcomingMocks,
        int pendingRequests,
        int completedMocks,
        @Nullable AverageScores averageScores,
        Quota quota,
        List<NextStep> nextSteps) {

    /** The units left of each kind. */
    record Quota(Left mockInterviews, Left resumeReviews, Left aiTools) {

        static Quota of(User user) {
            var allowance = user.allowance();
            return new Quota(
                    Left.of(allowance.limits().mockInterviews(), allowance.used().mockInterviews()),
                    Left.of(allowance.limits().resumeReviews(), allowance.used().resumeReviews()),
                    Left.of(allowance.limits().aiTools(), allowance.used().aiTools()));
        }
    }

    /** Units of one kind. If {@code limit} and {@code left} are null, the kind is unlimited. */
    record Left(@Nullable Integer limit, int used, @Nullable Integer left) {

        static Left of(@Nullable Integer limit, @Nullable Integer used) {
            int spent = used == null ? 0 : used;
            return new Left(limit, spent, limit == null ? null : Math.max(0, limit - spent));
        }

        boolean any() {
            return left == null || left > 0;
        }
    }
}
