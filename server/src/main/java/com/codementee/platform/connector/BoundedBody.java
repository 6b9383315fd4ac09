package com.codementee.platform.connector;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * A request's body, underneath every way to read it: streams, form parameters and multipart. Nothing can be read before
 * {@link #admit}. It throws {@link ApiException}, which is unchecked, because Tomcat would treat a checked one as a
 * client disconnect.
 */
final class BoundedBody implements InputBuffer {

    static final String ATTRIBUTE = BoundedBody.class.getName();

    private final Request request;
    private final InputBuffer source;
    private final BodyBudget budget;
    private final Duration time;
    private final long begun = System.nanoTime();

    private int max;
    private @Nullable String address;
    private long read;
    private long taken;

    BoundedBody(Request request, BodyBudget budget, Duration time) {
        this.request = request;
        this.source = request.getInputBuffer();
        this.budget = budget;
        this.time = time;
    }

    /** Allows up to {@code max} bytes to be read and counts them against this client address. */
    void admit(int max, String address) {
        this.max = max;
        this.address = address;
    }

    /** Returns the request's bytes to the budget. */
    void end() {
        request.setInputBuffer(source);
        if (address != null && taken > 0) budget.giveBack(address, taken);
        taken = 0;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (address == null || request.getContentLengthLong() > max) throw tooLarge();
        if (isOverdue()) throw tooSlow();
        int bytes;
        try {
            bytes = source.doRead(handler);
        } catch (IOException problem) {
            if (isOverdue()) throw tooSlow();
            throw problem;
        }
        if (bytes <= 0) return bytes;
        if ((read += bytes) > max) throw tooLarge();
        budget.take(address, bytes);
        taken += bytes;
        return bytes;
    }

    @Override
    public int available() {
        return source.available();
    }

    private boolean isOverdue() {
        return System.nanoTime() - begun >= time.toNanos();
    }

    private static ApiException tooLarge() {
        return new ApiException(ErrorCode.PAYLOAD_TOO_LARGE, "The request body is too large.");
    }

    /**
     * Returns the error for a body that arrives too slowly. Its rest is not read: Tomcat closes the connection after
     * the response.
     */
    private ApiException tooSlow() {
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        return new ApiException(
                ErrorCode.MALFORMED_REQUEST, "The request body did not arrive within " + time.toSeconds() + " seconds.");
    }
}
