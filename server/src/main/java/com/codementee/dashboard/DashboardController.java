package com.codementee.dashboard;

import com.codementee.bookings.Mock;
import com.codementee.bookings.mocks.Mocks;
import com.codementee.bookings.requests.BookingRequests;
import com.codementee.feedback.FeedbackStore;
import com.codementee.feedback.RatingStore;
import com.codementee.identity.users.UserProfiles;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns the dashboards of mentees and mentors. */
@RestController
class DashboardController {

    private final UserProfiles users;
    private final BookingRequests bookings;
    private final Mocks mocks;
    private final FeedbackStore feedbacks;
    private final RatingStore ratings;
    private final InstantSource clock;

    DashboardController(
            UserProfiles users, BookingRequests bookings, Mocks mocks, FeedbackStore feedbacks, RatingStore ratings,
            InstantSource clock) {
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
        var pending = bookings.countPending(caller.id());
        var quota = MenteeDashboard.Quota.of(user);
        var status = new NextStep.MenteeStatus(
                caller.paid(), quota.mockInterviews().any(), pending.requests() > 0 || !upcoming.isEmpty(),
                pending.withoutSlots(), feedbacks.latestOfMentee(caller.id()).orElse(null));
        return new MenteeDashboard(
                user, upcoming, pending.requests(), mocks.countCompletedOfMentee(caller.id()),
                feedbacks.averages(caller.id()).orElse(null), quota, NextStep.of(status, clock.instant()));
    }

    @GetMapping("/api/mentor/dashboard")
    @Allow(Who.MENTOR)
    MentorDashboard ofMentor(Caller caller) {
        var counts = mocks.countsOfMentor(caller.id());
        return new MentorDashboard(
                mocks.upcomingOfMentor(caller.id()), mocks.awaitingFeedback(caller.id()), counts.completedMocks(),
                ratings.average(caller.id()).orElse(null), counts.mentees());
    }

    /** The dashboard of a mentor. */
    record MentorDashboard(
            List<Mock> upcomingMocks, List<Mock> awaitingFeedback, int completedMocks, @Nullable Double averageRating,
            int mentees) {}
}
