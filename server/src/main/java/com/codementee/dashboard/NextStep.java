package com.codementee.dashboard;

import com.codementee.feedback.Feedback;
import com.codementee.platform.json.WireEnum;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a mentee could do now, and the page of the web app where. */
record NextStep(Kind kind, String text, String href) {

    /** What it is about. */
    enum Kind implements WireEnum {
        CHOOSE_PLAN,
        BOOK,
        CHOOSE_SLOTS,
        READ_FEEDBACK
    }

    private static final Duration FRESH = Duration.ofDays(7);

    /** How a mentee stands. */
    record Standing(
            boolean paid, boolean unitsLeft, boolean anythingAhead, int withoutSlots, @Nullable Feedback latest) {}

    /** The most pressing first. */
    static List<NextStep> of(Standing standing, Instant now) {
        var steps = new ArrayList<NextStep>();
        if (standing.withoutSlots > 0) {
            steps.add(new NextStep(Kind.CHOOSE_SLOTS, "Choose new times for a request whose slots are gone", "/mentee/bookings"));
        }
        if (standing.latest != null && now.isBefore(standing.latest.createdAt().plus(FRESH))) {
            steps.add(new NextStep(
                    Kind.READ_FEEDBACK, "Read the feedback on your " + standing.latest.companyName() + " mock", "/mentee/feedback"));
        }
        if (!standing.paid) {
            steps.add(new NextStep(Kind.CHOOSE_PLAN, "Choose a plan to book a mock interview", "/mentee/plans"));
        } else if (!standing.unitsLeft) {
            steps.add(new NextStep(Kind.CHOOSE_PLAN, "You have used every mock of your plan; choose another to go on", "/mentee/plans"));
        } else if (!standing.anythingAhead) {
            steps.add(new NextStep(Kind.BOOK, "Book your next mock interview", "/mentee/book"));
        }
        return List.copyOf(steps);
    }
}
