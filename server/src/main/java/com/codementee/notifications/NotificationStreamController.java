package com.codementee.notifications;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.connector.ResponseStream;
import com.codementee.platform.envelope.WithoutEnvelope;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.limits.RateLimiter;
import com.codementee.platform.security.BearerTokenFilter;
import com.codementee.platform.security.CallerAuthenticator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Streams the caller's new notifications as server-sent events. */
@RestController
class NotificationStreamController {

    private final OpenStreams streams;
    private final StreamDelivery delivery;
    private final DeliveryReader deliveries;
    private final CallerAuthenticator authenticator;
    private final RateLimiter addresses;
    private final StreamLimits limits = new StreamLimits();

    NotificationStreamController(
            OpenStreams streams, StreamDelivery delivery, DeliveryReader deliveries, CallerAuthenticator authenticator,
            RateLimiter addresses) {
        this.streams = streams;
        this.delivery = delivery;
        this.deliveries = deliveries;
        this.authenticator = authenticator;
        this.addresses = addresses;
    }

    @GetMapping(path = "/api/notifications/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allow(Who.SIGNED_IN)
    @WithoutEnvelope
    @Operation(description = "Server-sent events: each has a notification as its data and the notification's id as its "
            + "id. Last-Event-ID continues after that notification; without it, or with an id that is none of the "
            + "caller's, the stream begins now. A comment comes every 25 s. The stream ends when the access token "
            + "expires or the session ends.")
    @ApiResponse(responseCode = "200", content = @Content(
            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    void stream(
            Caller caller,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        if (delivery.isStopped()) {
            throw new ApiException(ErrorCode.UNAVAILABLE, "This server is restarting.").withHeader("Retry-After", "1");
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        // Tells nginx not to buffer events.
        response.setHeader("X-Accel-Buffering", "no");
        if (request.getMethod().equals("HEAD")) return;
        open(caller, lastEventId, request, response);
    }

    private void open(
            Caller caller, @Nullable String lastEventId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var expiresAt = authenticator.expiry(BearerTokenFilter.bearerToken(request));
        var address = addresses.addressKey(request);
        var opened = new AtomicReference<NotificationStream>();
        limits.acquire(caller.id(), address);
        try {
            var start = deliveries.startAfter(caller.id(), parse(lastEventId));
            ResponseStream.start(
                    request, response,
                    stream -> {
                        opened.set(new NotificationStream(caller, expiresAt, start, stream));
                        add(opened.get());
                    },
                    () -> {
                        limits.release(caller.id(), address);
                        if (opened.get() != null) streams.remove(opened.get());
                    });
        } catch (RuntimeException notStarted) {
            limits.release(caller.id(), address);
            throw notStarted;
        }
    }

    private void add(NotificationStream stream) {
        streams.add(stream);
        // Delivers what was stored since the position was read, and notices if the session has ended in the meantime.
        delivery.deliver(List.of(stream.personId()));
        delivery.checkSessions(List.of(stream.personId()));
        if (delivery.isStopped()) stream.close();
    }

    /** A value that no stream of ours has sent is ignored. */
    private static @Nullable UUID parse(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? null : UUID.fromString(lastEventId);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
