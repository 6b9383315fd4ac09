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
 * Keeps the demo's calendar open: at any application time each whole hour of the next days, from nine to nine on the
 * platform's clock, has a slot of every interview type that anybody may book and that no mentor owns.
 */
@Service
@DemoOnly
class DemoSlots {

    private static final int DAYS = 8;
    private static final int FIRST_HOUR = 9;
    private static final int LAST_HOUR = 20;
    private static final String AFTER_BOOKING = "after-booking";

    private final DemoSlotStore store;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Jobs jobs;
    private final OneTimeTask<Void> topUp;
    private final ZoneId zone;

    DemoSlots(
            DemoSlotStore store,
            Transactions transactions,
            InstantSource clock,
            Jobs jobs,
            OneTimeTask<Void> topUpDemoSlots,
            ZoneId zone) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.jobs = jobs;
        this.topUp = topUpDemoSlots;
        this.zone = zone;
    }

    @EventListener
    void on(BookingConfirmed event) {
        jobs.schedule(topUp.instance(AFTER_BOOKING));
    }

    /** Opens the hours that are not open: passed into view, booked or deleted. A blocked one stays blocked. */
    void topUp() {
        var now = clock.instant();
        var hours = hoursAhead(now);
        transactions.run(() -> {
            store.lock();
            var taken = new HashSet<>(store.openOrBlocked(hours.getFirst(), hours.getLast()));
            var missing = hours.stream().filter(hour -> !taken.contains(hour)).toList();
            if (missing.isEmpty()) return;
            store.open(missing.stream().map(_ -> Ids.next()).toList(), missing, now);
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
