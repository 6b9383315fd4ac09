package com.codementee.calendar;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.IssuesToken;
import com.codementee.platform.access.Who;
import com.codementee.platform.crypto.Sha256;
import com.codementee.platform.envelope.WithoutEnvelope;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.limits.NotRateLimited;
import com.codementee.platform.limits.RateLimiter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns and replaces the URL of the caller's calendar feed, and serves feeds to calendar programs. */
@RestController
@RequestMapping("/api/calendar")
class CalendarFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final ContentDisposition FILE =
            ContentDisposition.inline().filename("codementee.ics").build();

    private final CalendarFeeds feeds;
    private final CalendarFeedTokens tokens;
    private final CalendarFeedWriter writer;
    private final RateLimiter limits;

    CalendarFeedController(
            CalendarFeeds feeds, CalendarFeedTokens tokens, CalendarFeedWriter writer, RateLimiter limits) {
        this.feeds = feeds;
        this.tokens = tokens;
        this.writer = writer;
        this.limits = limits;
    }

    @Schema(name = "CalendarFeed")
    record Feed(@Schema(description = "secret: whoever has it can read the feed") String url) {}

    @GetMapping
    @Allow(Who.SIGNED_IN)
    Feed find(Caller caller) {
        return new Feed(feeds.url(caller.id()));
    }

    @PostMapping("/rotate")
    @IssuesToken
    @Allow(Who.SIGNED_IN)
    Feed rotate(Caller caller) {
        return new Feed(feeds.rotate(caller.id()));
    }

    /**
     * Calendar services fetch the feeds of many people from few IP addresses, so calls are limited per feed. A token
     * that we did not issue counts against the IP address like a wrong password.
     */
    @GetMapping("/{token}.ics")
    @NotRateLimited
    @WithoutEnvelope
    @Allow(Who.PUBLIC)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    @ApiResponse(content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> feed(@PathVariable String token, HttpServletRequest request) {
        var feed = tokens.read(token);
        if (feed.isEmpty()) {
            limits.checkVisitor(request);
            throw CalendarFeeds.notFound();
        }
        limits.checkKey("calendar " + feed.get().personId());
        var calendar = writer.write(feeds.read(feed.get())).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, FILE.toString())
                .eTag(Sha256.hex(calendar))
                .body(calendar);
    }
}
