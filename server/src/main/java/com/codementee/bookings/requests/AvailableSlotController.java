package com.codementee.bookings.requests;

import com.codementee.bookings.store.OfferedSlotStore;
import com.codementee.catalog.InterviewType;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.time.DateRange;
import com.codementee.scheduling.SlotResponse;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the slots that a mentee can request: those that some mentor could take while the mentee is free. */
@RestController
class AvailableSlotController {

    private final OfferedSlotStore store;
    private final InstantSource clock;
    private final ZoneId zone;

    AvailableSlotController(OfferedSlotStore store, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping({"/api/mentee/available-slots", "/api/available-slots"})
    @Allow(Who.MENTEE)
    Page<SlotResponse> available(
            @RequestParam(name = "interview_type", required = false) @Nullable InterviewType interviewType,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Parameter(description = "The mentee's request whose times are being changed; its mock excludes no slots")
            @RequestParam(required = false) @Nullable UUID rescheduling,
            PageRequest page, Caller caller) {
        var days = DateRange.between(from, to, zone);
        var rows = store.available(
                caller.id(), rescheduling, interviewType, clock.instant(), days.start(), days.end(), page);
        return page.page(rows.stream().map(slot -> SlotResponse.of(slot, zone)).toList(), SlotResponse::startsAt,
                SlotResponse::id);
    }
}
