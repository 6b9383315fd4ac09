package com.codementee.bookings.assignments;

import com.codementee.bookings.Mock;
import com.codementee.bookings.mocks.Mocks;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.scheduling.MeetLink;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets admins reassign, complete and cancel scheduled mocks, and change their meeting link. */
@RestController
@RequestMapping("/api/admin/mocks/{id}")
class AdminMockController {

    private final MockAdministration administration;
    private final MockLinks links;
    private final Mocks mocks;

    AdminMockController(MockAdministration administration, MockLinks links, Mocks mocks) {
        this.administration = administration;
        this.links = links;
        this.mocks = mocks;
    }

    /** Cancels the mock and returns the one that replaces it. */
    @PostMapping("/reassign")
    @Allow(Who.ADMIN)
    @RespondsWithErrors({
        ErrorCode.NOT_FOUND, ErrorCode.BOOKING_NOT_PENDING, ErrorCode.CANCELLATION_WINDOW_PASSED,
        ErrorCode.SLOT_TAKEN, ErrorCode.SLOT_IN_PAST, ErrorCode.MENTOR_BUSY, ErrorCode.MENTEE_BUSY,
        ErrorCode.MENTOR_DECLINED, ErrorCode.ASSIGNMENTS_PAUSED, ErrorCode.NO_MEETING_LINK})
    Mock reassign(@PathVariable UUID id, @Valid @RequestBody ReassignMock body) {
        return administration.reassign(id, body.mentorId, body.slotId);
    }

    @PostMapping("/complete")
    @Allow(Who.ADMIN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.TOO_EARLY, ErrorCode.BOOKING_NOT_PENDING})
    Mock complete(@PathVariable UUID id, @RequestBody(required = false) @Nullable CompleteMock body) {
        return mocks.completeByAdmin(id);
    }

    @PostMapping("/cancel")
    @Allow(Who.ADMIN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.BOOKING_NOT_PENDING})
    Mock cancel(@PathVariable UUID id, @Valid @RequestBody CancelMock body) {
        return administration.cancel(id, body.reason, !Boolean.FALSE.equals(body.refundUnit));
    }

    @PatchMapping
    @Allow(Who.ADMIN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.BOOKING_NOT_PENDING, ErrorCode.IN_USE})
    Mock changeLink(@PathVariable UUID id, @Valid @RequestBody ChangeMockLink body) {
        return links.change(id, MeetLink.requireHttps("meeting_link", body.meetingLink));
    }

    record ReassignMock(
            @Schema(description = "the new mentor; unset keeps the mentor") @Nullable UUID mentorId,
            @Schema(description = "the new slot, which need not be a preferred one; unset keeps the slot")
            @Nullable UUID slotId) {}

    record CompleteMock() {}

    record CancelMock(
            @NotNull @Text(max = 2000, lines = true) String reason,
            @Schema(description = "false keeps the mock's unit spent; otherwise the mentee gets it back")
            @Nullable Boolean refundUnit) {}

    record ChangeMockLink(@NotNull @Text(max = 500) String meetingLink) {}
}
