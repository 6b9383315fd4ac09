package com.codementee.platform.envelope;

import com.codementee.platform.cache.ResponseCache;
import com.codementee.platform.paging.InboxPage;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageInfo;
import com.codementee.platform.security.AccessInterceptor;
import com.codementee.platform.security.CallerAuthenticator;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Creates the envelope of a successful response for a request's caller. */
@Component
public class EnvelopeFactory {

    private final InstantSource clock;
    private final CallerAuthenticator authenticator;

    EnvelopeFactory(InstantSource clock, CallerAuthenticator authenticator) {
        this.clock = clock;
        this.authenticator = authenticator;
    }

    /** Returns the envelope around a route's result, a cached result, or nothing. */
    public Envelope create(@Nullable Object body, HttpServletRequest request, int status) {
        var message = HttpStatus.valueOf(status).getReasonPhrase();
        var caller = AccessInterceptor.callerOf(request);
        var tier = caller == null ? null : authenticator.current(caller).shownTier();
        return switch (body) {
            case Page<?>(var items, int limit, var nextCursor) ->
                new Envelope(items, message, tier, clock.instant(), new PageInfo(limit, nextCursor), null);
            case InboxPage<?>(var items, int limit, var nextCursor, int unread) ->
                new Envelope(items, message, tier, clock.instant(), new PageInfo(limit, nextCursor), unread);
            case ResponseCache.Entry(var data, var page) ->
                new Envelope(data, message, tier, clock.instant(), page, null);
            case null, default -> new Envelope(body, message, tier, clock.instant(), null, null);
        };
    }
}
