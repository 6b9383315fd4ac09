package com.codementee.bookings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mentee's request for a mock. The mentor, confirmed slot and meeting link are null until an admin confirms the
 * request. Its JSON is one flat object: {@code mentee_id}, {@code mentee_name} and so on.
 *
 * @param missedBy which side missed the mock of a completed request, as reported or decided
 */
@Schema(name = "BookingRequest")
public record Booking(
        UUID id,
        @JsonUnwrapped(prefix = "mentee_") Mentee mentee,
        @JsonUnwrapped(prefix = "mentor_") AssignedMentor mentor,
        @JsonUnwrapped(prefix = "company_") CompanyRef company,
        @JsonUnwrapped InterviewDetails interview,
        List<PreferredSlot> preferredSlots,
        @JsonUnwrapped Meeting meeting,
        BookingStatus status,
        @JsonUnwrapped Confirmation confirmation,
        @JsonUnwrapped Cancellation cancellation,
        @Nullable MockParty missedBy,
        Instant createdAt) {

    public record Mentee(UUID id, String name, String email) {}

    /** The mentor of a confirmed request; all null until then. */
    public record AssignedMentor(@Nullable UUID id, @Nullable String name, @Nullable String email) {}

    public record CompanyRef(UUID id, String name) {}

    /** When and where a confirmed mock takes place; all null until then. */
    public record Meeting(
            @Nullable PreferredSlot confirmedSlot, @Nullable String meetingLink, @Nullable UUID meetLinkId) {}

    /**
     * Who confirmed a request and when; both null before that. The other two are null unless the request is pending.
     */
    public record Confirmation(
            @Nullable UUID confirmedBy,
            @Nullable Instant confirmedAt,
            @Schema(description = "since when a pending request has waited for a mentor") @Nullable Instant waitingSince,
            @Schema(description = "by when a pending request was promised a mentor") @Nullable Instant promisedBy) {}

    public record Cancellation(@Nullable Instant cancelledAt, @Nullable String cancelReason) {}
}
