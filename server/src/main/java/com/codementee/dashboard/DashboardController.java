package com.codementee.dashboard;

import com.codementee.bookings.Mock;
import com.codementee.bookings.mocks.Mocks;
import com.codementee.bookings.requests.BookingRequests;
import com.codementee.feedback.Feedback;
import com.codementee.feedback.FeedbackStore;
import com.codementee.feedback.RatingStore;
import com.codementee.identity.users.Users;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What mentee and mentor see first. */
@RestController
class DashboardController {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Users users;
    private final BookingRequests bookings;
    private final Mocks mocks;
    private final FeedbackStore feedbacks;
    private final RatingStore ratings;
    private final InstantSource clock;

    DashboardController(
            Users users, BookingRequests bookings, Mocks mocks, FeedbackStore feedbacks, RatingStore ratings, InstantSource clock) {
        this.users = users;
        this.bookings = bookings;
        this.mocks = mocks;
        this.feedbacks = feedbacks;
        this.ratings = ratings;
        this.clock = clock;
    }

    @GetMapping("/api/mentee/dashboard")
    @Allow(Who.MENTEE)
    MenteeDashboard ofMentee(Caller caller) {
        var user = users.require(caller.id());
        var upcoming = mocks.upcomingOfMentee(caller.id());
        var pending = bookings.pendingOf(caller.id());
        var quota = MenteeDashboard.Quota.of(user);
        var standing = new NextStep.Standing(
                caller.paid(), quota.mockInterviews().any(), pending.requests() > 0 || !upcoming.isEmpty(), pending.withoutSlots(),
                latest(caller.id()));
        return new MenteeDashboard(
                user, upcoming, pending.requests(), mocks.countCompletedOfMentee(caller.id()),
                feedbacks.averages(caller.id()).orElse(null), quota, NextStep.of(standing, clock.instant()));
    }

    @GetMapping("/api/mentor/dashboard")
    @Allow(Who.MENTOR)
    MentorDashboard ofMentor(Caller caller) {
        var counts = mocks.countsOfMentor(caller.id());
        return new MentorDashboard(
                mocks.upcomingOfMentor(caller.id()), mocks.awaitingFeedback(caller.id()), counts.completedMocks(),
                ratings.average(caller.id()).orElse(null), counts.mentees());
    }

    private @Nullable Feedback latest(UUID menteeId) {
        return feedbacks.ofMentee(menteeId, END_OF_TIME, menteeId, 1).stream().findFirst().orElse(null);
    }

    /** What a mentor sees first. */
    record MentorDashboard(
            List<Mock> upcomingMocks, List<Mock> awaitingFeedback, int completedMocks, @Nullable Double averageRating, int mentees) {}
}
