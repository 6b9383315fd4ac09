package com.codementee.scheduling;

import com.codementee.catalog.InterviewType;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.CsvExport;
import com.codementee.platform.errors.ApiErrors;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Sorted;
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

/** The timetable as admins keep it. */
@RestController
@RequestMapping("/api/admin/time-slots")
class AdminSlotController {

    private final SlotAdministration timetable;
    private final SlotStore store;
    private final ZoneId zone;

    AdminSlotController(SlotAdministration timetable, SlotStore store, ZoneId zone) {
        this.timetable = timetable;
        this.store = store;
        this.zone = zone;
    }

    @GetMapping
    @Allow(Who.ADMIN)
    @CsvExport
    Page<Slot> all(
            @RequestParam(required = false) @Nullable SlotStatus status,
            @RequestParam(name = "interview_type", required = false) @Nullable InterviewType interviewType,
            @RequestParam(name = "mentor_id", required = false) @Nullable UUID mentorId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Sorted(by = SlotSort.class, otherwise = "starts_at") PageRequest page) {
        var days = DateRange.between(from, to, zone);
        var rows = store.all(status, interviewType, mentorId, days.start(), days.end(), page);
        return page.page(rows.stream().map(row -> Slot.of(row, zone)).toList(), Slot::id);
    }

    /** Answers with the slot, or with the list when several were posted as {@code {slots: […]}}. */
    @PostMapping
    @Allow(Who.ADMIN)
    @ApiErrors(ErrorCode.SLOT_IN_PAST)
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(oneOf = {Slot.class, Slot[].class})))
    Object add(@Valid @RequestBody PostSlots body) {
        return body.slots == null
                ? timetable.add(body.one())
                : timetable.addAll(body.many().stream().map(PostSlot::slot).toList());
    }

    @PatchMapping("/{id}")
    @Allow(Who.ADMIN)
    @ApiErrors({ErrorCode.NOT_FOUND, ErrorCode.IN_USE, ErrorCode.SLOT_IN_PAST})
    Slot change(@PathVariable UUID id, @Valid @RequestBody ChangeSlot body) {
        if (body.status == SlotStatus.BOOKED) throw ApiException.invalid("status", "must be available or blocked");
        return timetable.change(id, new SlotAdministration.Change(
                body.date, body.startTime, body.endTime, body.interviewTypes == null ? null : once(body.interviewTypes),
                body.mentorId != null, body.mentorId == null ? null : body.mentorId.orElse(null), body.status));
    }

    /** Answers with the slot that is gone. */
    @DeleteMapping("/{id}")
    @Allow(Who.ADMIN)
    @ApiErrors({ErrorCode.NOT_FOUND, ErrorCode.IN_USE})
    Slot remove(@PathVariable UUID id) {
        return timetable.remove(id);
    }

    private static List<InterviewType> once(List<InterviewType> types) {
        return types.stream().distinct().toList();
    }

    record PostSlot(
            @NotNull LocalDate date,
            @NotNull @Schema(type = "string", example = "10:00") LocalTime startTime,
            @NotNull @Schema(type = "string", example = "11:00") LocalTime endTime,
            @NotNull @Size(min = 1, max = 20) List<@NotNull InterviewType> interviewTypes,
            @Nullable UUID mentorId) {

        SlotAdministration.NewSlot slot() {
            return new SlotAdministration.NewSlot(new WallClockTime(date, startTime, endTime), once(interviewTypes), mentorId);
        }
    }

    /** One slot's fields, or several slots under {@code slots}. */
    record PostSlots(
            @Nullable LocalDate date,
            @Nullable @Schema(type = "string", example = "10:00") LocalTime startTime,
            @Nullable @Schema(type = "string", example = "11:00") LocalTime endTime,
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
            return new PostSlot(date, startTime, endTime, interviewTypes, mentorId).slot();
        }

        List<PostSlot> many() {
            if (date != null || startTime != null || endTime != null || interviewTypes != null || mentorId != null) {
                throw ApiException.invalid("slots", "stands alone: one slot's fields, or a list of slots");
            }
            return slots;
        }
    }

    /** What is absent or null stays, but a mentor that is null is taken off the slot. */
    static final class ChangeSlot {
        @JsonProperty @Nullable LocalDate date;
        @JsonProperty @Nullable @Schema(type = "string", example = "10:00") LocalTime startTime;
        @JsonProperty @Nullable @Schema(type = "string", example = "11:00") LocalTime endTime;
        @JsonProperty @Nullable @Size(min = 1, max = 20) List<@NotNull InterviewType> interviewTypes;
        @Schema(types = {"string", "null"}, format = "uuid", description = "null takes the mentor off")
        @JsonProperty @Nullable Optional<UUID> mentorId;
        @JsonProperty @Nullable SlotStatus status;
    }
}
