package com.codementee.bookings.mocks;

import com.codementee.bookings.Mock;
import com.codementee.bookings.MockParty;
import com.codementee.bookings.NoShowOutcome;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Receives reports of missed mocks, objections to them, and admins' decisions. */
@RestController
class NoShowController {

    private final NoShowReports reports;
    private final NoShowDecisions decisions;

    NoShowController(NoShowReports reports, NoShowDecisions decisions) {
        this.reports = reports;
        this.decisions = decisions;
    }

    @PostMapping("/api/mentee/mocks/{id}/report-no-show")
    @Allow(Who.MENTEE)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.TOO_EARLY, ErrorCode.BOOKING_NOT_PENDING,
            ErrorCode.CANCELLATION_WINDOW_PASSED})
    Mock reportMentor(@PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable ReportNoShow body,
            Caller caller) {
        return reports.report(id, caller.id(), MockParty.MENTEE, body == null ? null : body.note);
    }

    @PostMapping("/api/mentor/mocks/{id}/no-show")
    @Allow(Who.MENTOR)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.TOO_EARLY, ErrorCode.BOOKING_NOT_PENDING,
            ErrorCode.CANCELLATION_WINDOW_PASSED})
    Mock reportMentee(@PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable ReportNoShow body,
            Caller caller) {
        return reports.report(id, caller.id(), MockParty.MENTOR, body == null ? null : body.note);
    }

    @PostMapping("/api/mentee/mocks/{id}/object")
    @Allow(Who.MENTEE)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.ALREADY_EXISTS, ErrorCode.BOOKING_NOT_PENDING,
            ErrorCode.CANCELLATION_WINDOW_PASSED})
    Mock objectAsMentee(@PathVariable UUID id, @Valid @RequestBody ObjectToNoShow body, Caller caller) {
        return reports.object(id, caller.id(), MockParty.MENTEE, body.note);
    }

    @PostMapping("/api/mentor/mocks/{id}/object")
    @Allow(Who.MENTOR)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.ALREADY_EXISTS, ErrorCode.BOOKING_NOT_PENDING,
            ErrorCode.CANCELLATION_WINDOW_PASSED})
    Mock objectAsMentor(@PathVariable UUID id, @Valid @RequestBody ObjectToNoShow body, Caller caller) {
        return reports.object(id, caller.id(), MockParty.MENTOR, body.note);
    }

    @PostMapping("/api/admin/mocks/{id}/resolve-no-show")
    @Allow(Who.ADMIN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.BOOKING_NOT_PENDING})
    Mock resolve(@PathVariable UUID id, @Valid @RequestBody ResolveNoShow body, Caller caller) {
        return decisions.resolve(id, caller.id(), body.outcome, body.reason);
    }

    record ReportNoShow(@Nullable @Text(max = 2000, lines = true) String note) {}

    record ObjectToNoShow(@NotNull @Text(max = 2000, lines = true) String note) {}

    record ResolveNoShow(@NotNull NoShowOutcome outcome, @NotNull @Text(max = 2000, lines = true) String reason) {}
}
