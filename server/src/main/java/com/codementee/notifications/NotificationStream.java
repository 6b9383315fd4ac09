package com.codementee.notifications;

import com.codementee.notifications.DeliveryStore.Start;
import com.codementee.platform.access.Caller;
import com.codementee.platform.connector.ResponseStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** An open stream of one person's notifications, as server-sent events. Only the delivery thread changes it. */
final class NotificationStream {

    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final Duration KEEP_ALIVE_INTERVAL = Duration.ofSeconds(25);

    /** How long a client may leave sent events unread. */
    private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(30);

    private final Caller caller;
    private final Instant expiresAt;
    private final ResponseStream response;
    private long position;
    private long sentAt = System.nanoTime();
    private boolean blocked;

    /**
     * Sends the id from which the client continues if the stream is cut before its first event, in a block without
     * data. Clients of server-sent events remember such an id without reporting an event.
     */
    NotificationStream(Caller caller, Instant expiresAt, Start start, ResponseStream response) {
        this.caller = caller;
        this.expiresAt = expiresAt;
        this.position = start.position();
        this.response = response;
        write(("id: " + start.id() + "\n\n").getBytes(StandardCharsets.US_ASCII));
    }

    UUID personId() {
        return caller.id();
    }

    Caller caller() {
        return caller;
    }

    /** The position of the last notification that was sent. */
    long position() {
        return position;
    }

    /** Whether the client has read everything that was sent to it. */
    boolean isReady() {
        return !blocked && !response.isClosed();
    }

    /** Sends events, of which the last has this position. Sends nothing to a client that is not ready. */
    void send(byte[] events, long position) {
        if (isReady() && write(events)) this.position = position;
    }

    private boolean write(byte[] bytes) {
        if (!response.send(bytes)) return false;
        sentAt = System.nanoTime();
        blocked = !response.flush();
        return true;
    }

    /** Continues to send to a client that was slow. Closes the stream if the client still does not read. */
    void retry() {
        if (!blocked) return;
        blocked = !response.flush();
        if (blocked && isOlderThan(WRITE_TIMEOUT)) response.close();
    }

    /** Sends a comment when nothing was sent for a while, and ends a stream whose access token has expired. */
    void keepAlive(Instant now) {
        if (!now.isBefore(expiresAt)) response.close();
        else if (isReady() && isOlderThan(KEEP_ALIVE_INTERVAL)) write(COMMENT);
    }

    boolean isClosed() {
        return response.isClosed();
    }

    void close() {
        response.close();
    }

    private boolean isOlderThan(Duration time) {
        return System.nanoTime() - sentAt >= time.toNanos();
    }
}
