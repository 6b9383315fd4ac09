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

/** Moves the application's clock forward, with no job running meanwhile, and fills the demo's calendar again. */
@Service
@DemoOnly
class TimeTravel {

    private static final Duration FARTHEST = Duration.ofDays(20 * 366L);

    private final AppClock clock;
    private final Jobs jobs;
    private final ClockStore store;
    private final DemoSlots slots;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    TimeTravel(AppClock clock, Jobs jobs, ClockStore store, DemoSlots slots) {
        this.clock = clock;
        this.jobs = jobs;
        this.store = store;
        this.slots = slots;
    }

    Instant now() {
        return clock.instant();
    }

    /** Moves the clock by an ISO-8601 duration and returns the new now. @throws ApiException 422 unless it is one forward */
    Instant advance(String iso) {
        var step = step(iso);
        oneAtATime.lock();
        try {
            if (clock.offset().plus(step).compareTo(FARTHEST) > 0) {
                throw ApiException.invalid("advance", "must not lead further than twenty years ahead");
            }
            jobs.whilePaused(() -> {
                store.add(step.dividedBy(Duration.of(1, ChronoUnit.MICROS)));
                clock.advance(step);
                slots.topUp();
            });
            return clock.instant();
        } finally {
            oneAtATime.unlock();
        }
    }

    private static Duration step(String iso) {
        try {
            var step = Duration.parse(iso).truncatedTo(ChronoUnit.MICROS);
            if (!step.isNegative()) return step;
        } catch (DateTimeException | ArithmeticException _) {
            // said below, as for a step back
        }
        throw ApiException.invalid("advance", "must be a duration forward, such as PT25H");
    }
}
