package com.codementee.dashboard;

import com.codementee.feedback.Feedback;
import com.codementee.platform.json.WireEnum;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A suggestion for a mentee, with the web app's page for it. */
record NextStep(Kind kind, String text, String href) {

    /** The kind of suggestion. */
    enum Kind implements WireEnum {
        CHOOSE_PLAN,
        BOOK,
        CHOOSE_SLOTS,
        READ_FEEDBACK
    }

    private static final Duration RECENT_FEEDBACK = Duration.ofDays(7);

    /** The mentee's state, which decides the suggestions. */
    record MenteeStatus(
            boolean paid, boolean unitsLeft, boolean hasUpcoming, int withoutSlots, @Nullable Feedback latest) {}

    /** Returns the suggestions, most urgent first. */
    static List<NextStep> of(MenteeStatus status, Instant now) {
        var steps = new ArrayList<NextStep>();
        if (status.withoutSlots > 0) {
            steps.add(new NextStep(
                    Kind.CHOOSE_SLOTS, "Choose new times for a request whose times are no longer available",
                    "/mentee/bookings"));
        }
        if (status.latest != null && now.isBefore(status.latest.createdAt().plus(RECENT_FEEDBACK))) {
            steps.add(new NextStep(
                    Kind.READ_FEEDBACK, "Read the feedback on your " + status.latest.companyName() + " mock",
                    "/mentee/feedback"));
        }
        if (!status.paid) {
            steps.add(new NextStep(Kind.CHOOSE_PLAN, "Choose a plan to book a mock", "/mentee/plans"));
        } else if (!status.unitsLeft) {
            steps.add(new NextStep(
                    Kind.CHOOSE_PLAN, "You've used all mocks in your plan. Choose another plan to continue",
                    "/mentee/plans"));
        } else if (!status.hasUpcoming) {
            steps.add(new NextStep(Kind.BOOK, "Book your next mock", "/mentee/book"));
        }
        return List.copyOf(steps);
    }
}
