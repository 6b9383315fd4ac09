package com.codementee.scheduling;

import com.codementee.catalog.InterviewType;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Sortable;
import com.codementee.platform.time.DateRange;
import com.codementee.platform.versioning.ExpectedVersion;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets admins list, add, change and delete time slots. */
@RestController
@RequestMapping("/api/admin/time-slots")
class AdminSlotController {

    private final SlotAdministration administration;
    private final SlotStore store;
    private final ZoneId zone;

    AdminSlotController(SlotAdministration administration, SlotStore store, ZoneId zone) {
        this.administration = administration;
        this.store = store;
        this.zone = zone;
    }

    @GetMapping
    @Allow(Who.ADMIN)
    @OffersCsv(without = {"starts_at", "ends_at", "mentor_id"})
    Page<AdminSlotRow> all(
            @RequestParam(required = false) @Nullable SlotStatus status,
            @RequestParam(name = "interview_type", required = false) @Nullable InterviewType interviewType,
            @RequestParam(name = "mentor_id", required = false) @Nullable UUID mentorId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Sortable(by = SlotSort.class, otherwise = "starts_at") PageRequest page) {
        var days = DateRange.between(from, to, zone);
        var rows = store.all(status, interviewType, mentorId, days.start(), days.end(), page);
        return page.page(rows.stream().map(row -> AdminSlotRow.of(row, zone)).toList(), AdminSlotRow::id);
    }

    /** Returns the slot, or the list of slots if the body is {@code {slots: […]}}. */
    @PostMapping
    @Allow(Who.ADMIN)
    @RespondsWithErrors(ErrorCode.SLOT_IN_PAST)
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201",
            content = @Content(schema = @Schema(oneOf = {AdminSlot.class, AdminSlot[].class})))
    Object add(@Valid @RequestBody PostSlots body) {
        if (body.slots == null) return AdminSlot.of(administration.add(body.one()), zone);
        var slots = body.many().stream().map(PostSlot::toNewSlot).toList();
        return administration.addAll(slots).stream().map(slot -> AdminSlot.of(slot, zone)).toList();
    }

    @PatchMapping("/{id}")
    @Allow(Who.ADMIN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.IN_USE, ErrorCode.SLOT_IN_PAST})
    AdminSlot change(@PathVariable UUID id, @Valid @RequestBody ChangeSlot body, ExpectedVersion expected) {
        if (body.status == SlotStatus.BOOKED) throw ApiException.invalid("status", "must be available or blocked");
        return AdminSlot.of(administration.change(id, body.toChange(), expected.or(body.version)), zone);
    }

    /** Returns the deleted slot. */
    @DeleteMapping("/{id}")
    @Allow(Who.ADMIN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.IN_USE})
    AdminSlot delete(@PathVariable UUID id, ExpectedVersion expected) {
        return AdminSlot.of(administration.delete(id, expected), zone);
    }

    private static List<InterviewType> distinct(List<InterviewType> types) {
        return types.stream().distinct().toList();
    }

    record PostSlot(
            @NotNull LocalDate date,
            @NotNull LocalTime startTime,
            @NotNull LocalTime endTime,
            @NotNull @Size(min = 1, max = 20) List<@NotNull InterviewType> interviewTypes,
            @Nullable UUID mentorId) {

        SlotAdministration.NewSlot toNewSlot() {
            return new SlotAdministration.NewSlot(
                    new SlotLocalTimes(date, startTime, endTime), distinct(interviewTypes), mentorId);
        }
    }

    /** Either the fields of one slot, or a list under {@code slots}. */
    record PostSlots(
            @Nullable LocalDate date,
            @Nullable LocalTime startTime,
            @Nullable LocalTime endTime,
            @Nullable @Size(min = 1, max = 20) List<@NotNull InterviewType> interviewTypes,
            @Nullable UUID mentorId,
            @Nullable @Size(min = 1, max = 200) List<@NotNull @Valid PostSlot> slots) {

        SlotAdministration.NewSlot one() {
            var missing = new ArrayList<ApiException.FieldProblem>();
            if (date == null) missing.add(new ApiException.FieldProblem("date", "is required"));
            if (startTime == null) missing.add(new ApiException.FieldProblem("start_time", "is required"));
            if (endTime == null) missing.add(new ApiException.FieldProblem("end_time", "is required"));
            if (interviewTypes == null) missing.add(new ApiException.FieldProblem("interview_types", "is required"));
            if (!missing.isEmpty()) throw ApiException.invalid(missing);
            return new PostSlot(date, startTime, endTime, interviewTypes, mentorId).toNewSlot();
        }

        List<PostSlot> many() {
            if (date != null || startTime != null || endTime != null || interviewTypes != null || mentorId != null) {
                throw ApiException.invalid("slots", "cannot be combined with the fields of one slot");
            }
            return slots;
        }
    }

    /** Absent and null fields keep their value, except {@code mentor_id}: null opens the slot to any mentor. */
    static final class ChangeSlot {
        @JsonProperty @Nullable LocalDate date;
        @JsonProperty @Nullable LocalTime startTime;
        @JsonProperty @Nullable LocalTime endTime;
        @JsonProperty @Nullable @Size(min = 1, max = 20) List<@NotNull InterviewType> interviewTypes;
        @Schema(types = {"string", "null"}, format = "uuid", description = "null opens the slot to any mentor")
        @JsonProperty @Nullable Optional<UUID> mentorId;
        @JsonProperty @Nullable SlotStatus status;
        @Schema(description = "the version that the edit was made from") @JsonProperty @Nullable Integer version;

        SlotAdministration.SlotChange toChange() {
            return new SlotAdministration.SlotChange(
                    date, startTime, endTime, interviewTypes == null ? null : distinct(interviewTypes),
                    mentorId != null, mentorId == null ? null : mentorId.orElse(null), status);
        }
    }
}
