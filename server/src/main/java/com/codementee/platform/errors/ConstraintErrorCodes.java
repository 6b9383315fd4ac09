package com.codementee.platform.errors;

import com.codementee.platform.db.DatabaseFailure;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** What the refusal of each database constraint means to a client. The one table of its kind. */
public final class ConstraintErrorCodes {

    private record Meaning(ErrorCode code, String detail) {}

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("person_email", new Meaning(ErrorCode.EMAIL_TAKEN, "An account with this address exists. Sign in instead.")),
            Map.entry("company_name", new Meaning(ErrorCode.ALREADY_EXISTS, "A company of this name exists.")),
            Map.entry("meet_link_link", new Meaning(ErrorCode.ALREADY_EXISTS, "This meeting link is in the pool already.")),
            Map.entry("pricing_plan_pkey", new Meaning(ErrorCode.ALREADY_EXISTS, "A plan of this id exists.")),
            Map.entry("booking_company", new Meaning(ErrorCode.IN_USE, "Bookings refer to this company.")),
            Map.entry("booking_confirmed_slot", new Meaning(ErrorCode.IN_USE, "A booking refers to this slot.")),
            Map.entry("booking_slot_slot", new Meaning(ErrorCode.IN_USE, "A booking request names this slot.")),
            Map.entry("mock_slot", new Meaning(ErrorCode.IN_USE, "A mock refers to this slot.")),
            Map.entry("booking_meet_link", new Meaning(ErrorCode.IN_USE, "A booking uses this meeting link.")),
            Map.entry("mock_meet_link", new Meaning(ErrorCode.IN_USE, "A mock uses this meeting link.")),
            Map.entry("mock_mentor_free", new Meaning(ErrorCode.MENTOR_BUSY, "The mentor has another mock at that time.")),
            Map.entry("mock_mentee_free", new Meaning(ErrorCode.MENTEE_BUSY, "The mentee has another mock at that time.")),
            Map.entry("mock_link_free", new Meaning(ErrorCode.NO_MEETING_LINK, "Every meeting link is taken at that time.")),
            Map.entry("mock_slot_live", new Meaning(ErrorCode.SLOT_TAKEN, "Somebody else has this slot.")),
            Map.entry("mock_booking_live", new Meaning(ErrorCode.BOOKING_NOT_PENDING, "This booking request has been decided.")),
            Map.entry("feedback_mock", new Meaning(ErrorCode.FEEDBACK_EXISTS, "There is feedback for this mock already.")),
            Map.entry("rating_pkey", new Meaning(ErrorCode.ALREADY_EXISTS, "You have rated this mock already.")));

    private ConstraintErrorCodes() {}

    /** The refusal for a failed statement; a constraint that nobody listed is our own mistake, a 500. */
    static ApiException refusal(SQLException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            var meaning = meaning(cause);
            if (meaning != null) return new ApiException(meaning.code, meaning.detail);
        }
        return DatabaseFailure.isTemporary(problem)
                ? unavailable()
                : new ApiException(ErrorCode.INTERNAL_ERROR, "Something went wrong on our side. Try again.");
    }

    public static ApiException unavailable() {
        return new ApiException(ErrorCode.UNAVAILABLE, "The database cannot be reached. Try again in a moment.")
                .withHeader("Retry-After", "5");
    }

    /** A batch wraps the exception that names the constraint. */
    private static @Nullable Meaning meaning(Throwable problem) {
        if (!(problem instanceof PSQLException refused) || refused.getServerErrorMessage() == null) return null;
        var constraint = refused.getServerErrorMessage().getConstraint();
        return constraint == null ? null : MEANINGS.get(constraint);
    }
}
