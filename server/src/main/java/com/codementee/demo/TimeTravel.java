package com.codementee.demo;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.jobs.Jobs;
import com.codementee.platform.time.AppClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Service;

/** Moves the application's clock forward while no job runs, then fills the demo calendar. */
@Service
@DemoOnly
class TimeTravel {

    private static final Duration MAX_OFFSET = Duration.ofDays(20 * 366L);

    private final AppClock clock;
    private final Jobs jobs;
    private final ClockStore store;
    private final DemoSlots slots;
    private final ReentrantLock lock = new ReentrantLock();

    TimeTravel(AppClock clock, Jobs jobs, ClockStore store, DemoSlots slots) {
        this.clock = clock;
        this.jobs = jobs;
        this.store = store;
        this.slots = slots;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Moves the clock by an ISO 8601 duration and returns the new time.
     *
     * @throws ApiException 422 if it is invalid or negative
     */
    Instant advance(String iso) {
        var step = parse(iso);
        lock.lock();
        try {
            if (clock.offset().plus(step).compareTo(MAX_OFFSET) > 0) {
                throw ApiException.invalid("advance", "must keep the clock within 20 years of today");
            }
            jobs.whilePaused(() -> {
                store.add(step.dividedBy(Duration.of(1, ChronoUnit.MICROS)));
                clock.advance(step);
                slots.fill();
            });
            return clock.instant();
        } finally {
            lock.unlock();
        }
    }

    private static Duration parse(String iso) {
        try {
            var step = Duration.parse(iso).truncatedTo(ChronoUnit.MICROS);
            if (!step.isNegative()) return step;
        } catch (DateTimeException | ArithmeticException _) {
            // Handled below, like a negative step.
        }
        throw ApiException.invalid("advance", "must be a positive ISO 8601 duration such as PT25H");
    }
}
