package com.codementee.dashboard;

import com.codementee.bookings.reminders.PromisedTimes;
import com.codementee.bookings.requests.BookingRequests;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.time.DateRange;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns the admin dashboard. */
@RestController
class AdminDashboardController {

    private static final Duration PREVIEW = Duration.ofDays(7);
    private static final Duration LAPSING = Duration.ofDays(1);
    private static final int MAX_REQUESTS = 5;

    private final AdminDashboardStore store;
    private final BookingRequests bookings;
    private final InstantSource clock;
    private final ZoneId zone;

    AdminDashboardController(AdminDashboardStore store, BookingRequests bookings, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.bookings = bookings;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/api/admin/dashboard")
    @Allow(Who.ADMIN)
    AdminDashboard dashboard() {
        var now = clock.instant();
        var today = now.atZone(zone).toLocalDate();
        var day = DateRange.between(today, today, zone);
        var figures = store.figures(
                now, day.start(), day.end(), now.plus(PREVIEW), now.plus(LAPSING),
                now.minus(PromisedTimes.MENTOR_WITHIN),
                now.minus(PromisedTimes.FEEDBACK_WITHIN));
        return new AdminDashboard(
                figures.pending(),
                figures.awaiting(),
                figures.withoutSlots(),
                figures.lapsing(),
                figures.mocksToday(), figures.mocksNext(), figures.openSlots(),
                figures.noShows(),
                figures.openOrders(),
                new AdminDashboard.Late(figures.lateRequests(), figures.lateFeedback()),
                figures.differences(),
                bookings.mostUrgent(MAX_REQUESTS));
    }
}
