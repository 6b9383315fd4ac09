package com.codementee.bookings.requests;

import com.codementee.bookings.reminders.PromisedTimes;
import com.codementee.bookings.store.AssignmentWaitStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Returns how long requests currently wait for a mentor. Keeps the figure for ten minutes. */
@Service
public class AssignmentWaits {

    private static final Duration PERIOD = Duration.ofDays(30);
    private static final Duration MAX_AGE = Duration.ofMinutes(10);

    /** With fewer confirmed requests, the median means little. */
    private static final int MIN_CONFIRMATIONS = 20;

    private final AssignmentWaitStore store;
    private final InstantSource clock;
    private volatile @Nullable Cached cached;

    private record Cached(AssignmentWait value, Instant readAt) {

        boolean isFresh(Instant now) {
            return Duration.between(readAt, now).abs().compareTo(MAX_AGE) < 0;
        }
    }

    AssignmentWaits(AssignmentWaitStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public AssignmentWait current() {
        var now = clock.instant();
        var known = cached;
        if (known != null && known.isFresh(now)) return known.value;
        var read = new Cached(read(now), now);
        cached = read;
        return read.value;
    }

    private AssignmentWait read(Instant now) {
        var waits = store.confirmedSince(now.minus(PERIOD));
        var median = waits.confirmations() < MIN_CONFIRMATIONS ? null : waits.medianHours();
        return new AssignmentWait((int) PromisedTimes.MENTOR_WITHIN.toHours(), median);
    }
}
