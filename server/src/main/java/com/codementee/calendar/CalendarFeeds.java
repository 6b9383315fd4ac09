package com.codementee.calendar;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.audit.AuditLog;
import com.codementee.calendar.CalendarFeedStore.Entry;
import com.codementee.calendar.CalendarFeedTokens.FeedId;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Returns and replaces the secret URL of a person's feed, and reads feeds. */
@Service
class CalendarFeeds {

    private static final Duration HISTORY = Duration.ofDays(90);
    private static final Duration CANCELLED_HISTORY = Duration.ofDays(30);
    private static final int MAX_ENTRIES = 1_000;

    private final CalendarFeedStore store;
    private final CalendarFeedUrls urls;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstantSource clock;

    CalendarFeeds(
            CalendarFeedStore store, CalendarFeedUrls urls, AuditLog audit, Transactions transactions,
            InstantSource clock) {
        this.store = store;
        this.urls = urls;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns the current URL of a person's feed. */
    String url(UUID personId) {
        return urls.of(new FeedId(personId, store.generation(personId)));
    }

    /** Replaces the URL of a person's feed and returns the new one. */
    String rotate(UUID personId) {
        return transactions.run(() -> {
            int generation = store.rotate(personId, clock.instant());
            audit.record(AuditEvent.of(AuditAction.ACCOUNT_CALENDAR_REPLACED, personId));
            return urls.of(new FeedId(personId, generation));
        });
    }

    /**
     * Reads a feed. A paused person's feed is empty, because the pause also ends their access to the meeting links.
     *
     * @throws ApiException 404 if its URL was replaced
     */
    List<Entry> read(FeedId feed) {
        var owner = store.owner(feed.personId())
                .filter(found -> found.generation() == feed.generation())
                .orElseThrow(CalendarFeeds::notFound);
        if (owner.paused()) return List.of();
        var now = clock.instant();
        return store.entries(feed.personId(), now.minus(HISTORY), now.minus(CANCELLED_HISTORY), MAX_ENTRIES);
    }

    static ApiException notFound() {
        return ApiException.notFound("This calendar");
    }
}
