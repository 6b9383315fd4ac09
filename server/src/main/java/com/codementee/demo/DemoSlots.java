package com.codementee.demo;

import com.codementee.bookings.BookingConfirmed;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.jobs.Jobs;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Fills the demo calendar: every hour from 9:00 to 20:00 of the next eight days, in the platform's time zone, has a
 * slot for any mentor and every interview type.
 */
@Service
@DemoOnly
class DemoSlots {

    private static final int DAYS = 8;
    private static final int FIRST_HOUR = 9;
    private static final int LAST_HOUR = 20;
    private static final String AFTER_BOOKING_INSTANCE = "after-booking";

    private final DemoSlotStore store;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Jobs jobs;
    private final OneTimeTask<Void> fillTask;
    private final ZoneId zone;

    DemoSlots(
            DemoSlotStore store,
            Transactions transactions,
            InstantSource clock,
            Jobs jobs,
            OneTimeTask<Void> fillDemoSlots,
            ZoneId zone) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.jobs = jobs;
        this.fillTask = fillDemoSlots;
        this.zone = zone;
    }

    @EventListener
    void on(BookingConfirmed event) {
        jobs.schedule(fillTask.instance(AFTER_BOOKING_INSTANCE));
    }

    /** Inserts a slot for each hour without one. A blocked slot counts as present. */
    void fill() {
        var now = clock.instant();
        var hours = hoursAhead(now);
        transactions.run(() -> {
            store.lock();
            var present = new HashSet<>(store.findOpenOrBlocked(hours.getFirst(), hours.getLast()));
            var missing = hours.stream().filter(hour -> !present.contains(hour)).toList();
            if (missing.isEmpty()) return;
            store.insert(missing.stream().map(_ -> Ids.next()).toList(), missing, now);
        });
    }

    private List<Instant> hoursAhead(Instant now) {
        var today = now.atZone(zone).toLocalDate();
        return IntStream.rangeClosed(0, DAYS)
                .mapToObj(today::plusDays)
                .flatMap(day -> IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
                        .mapToObj(hour -> day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant()))
                .filter(now::isBefore)
                .toList();
    }
}
