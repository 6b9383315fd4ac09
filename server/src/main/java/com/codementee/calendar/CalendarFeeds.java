package com.codementee.calendar;

import com.codementee.calendar.CalendarFeedStore.Entry;
import com.codementee.calendar.CalendarFeedTokens.FeedId;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.settings.ServerSettings;
import com.codementee.platform.settings.WebAppSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/** Returns and replaces the secret URL of a person's feed, and reads feeds. */
@Service
class CalendarFeeds {

    private static final Duration HISTORY = Duration.ofDays(90);
    private static final Duration CANCELLED_HISTORY = Duration.ofDays(30);
    private static final int MAX_ENTRIES = 1_000;

    private final CalendarFeedStore store;
    private final CalendarFeedTokens tokens;
    private final ServerSettings server;
    private final WebAppSettings webApp;
    private final Environment environment;
    private final InstantSource clock;

    CalendarFeeds(
            CalendarFeedStore store, CalendarFeedTokens tokens, ServerSettings server, WebAppSettings webApp,
            Environment environment, InstantSource clock) {
        this.store = store;
        this.tokens = tokens;
        this.server = server;
        this.webApp = webApp;
        this.environment = environment;
        this.clock = clock;
    }

    /** Returns the current URL of a person's feed. */
    String url(UUID personId) {
        return url(personId, store.generation(personId));
    }

    /** Replaces the URL of a person's feed and returns the new one. */
    String rotate(UUID personId) {
        return url(personId, store.rotate(personId, clock.instant()));
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

    private String url(UUID personId, int generation) {
        return base() + "/api/calendar/" + tokens.write(new FeedId(personId, generation)) + ".ics";
    }

    private String base() {
        if (webApp.apiUrl() != null) return webApp.apiUrl();
        return server.publicUrl() == null ? server.localUrl(environment) : server.publicUrl();
    }
}
