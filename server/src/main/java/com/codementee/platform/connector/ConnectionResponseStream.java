package com.codementee.platform.connector;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A {@link ResponseStream} on the connection of an upgraded request. */
final class ConnectionResponseStream implements ResponseStream {

    private final Connection connection;
    private final Consumer<ResponseStream> whenOpen;
    private final Runnable whenClosed;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** What the client's socket has not taken yet. */
    private @Nullable ByteBuffer unsent;

    private ConnectionResponseStream(Connection connection, Consumer<ResponseStream> whenOpen, Runnable whenClosed) {
        this.connection = connection;
        this.whenOpen = whenOpen;
        this.whenClosed = whenClosed;
    }

    static void start(
            HttpServletRequest request, HttpServletResponse response, Consumer<ResponseStream> whenOpen,
            Runnable whenClosed) throws IOException {
        if (!(request.getAttribute(PhaseTrackingProcessor.PROCESSOR) instanceof PhaseTrackingProcessor processor)) {
            throw new IllegalStateException("The request has no connection of ours");
        }
        var stream = new ConnectionResponseStream(processor.connection(), whenOpen, whenClosed);
        if (!processor.reserveStream(stream)) {
            throw new ApiException(ErrorCode.UNAVAILABLE, "Too many streams are open. Try again in a moment.")
                    .withHeader("Retry-After", "10");
        }
        // The length is unknown, so without this header Tomcat would send the response in chunks.
        response.setHeader("Connection", "close");
        response.flushBuffer();
        processor.handOver(stream);
    }

    @Override
    public synchronized boolean send(byte[] bytes) {
        if (unsent != null) return false;
        unsent = ByteBuffer.wrap(bytes);
        flush();
        return true;
    }

    @Override
    public synchronized boolean flush() {
        if (unsent == null) return true;
        try {
            connection.socket.write(unsent);
        } catch (IOException _) {
            close();
        }
        if (unsent.hasRemaining() && !isClosed()) return false;
        unsent = null;
        return true;
    }

    @Override
    public void close() {
        connection.cut();
    }

    @Override
    public boolean isClosed() {
        return closed.get() || connection.isCut();
    }

    void opened() {
        whenOpen.accept(this);
    }

    /** Runs when the connection ended. */
    void ended() {
        if (closed.compareAndSet(false, true)) whenClosed.run();
    }

    /** Whether the client still listens. It sends nothing more after its request. */
    boolean isClientPresent() {
        try {
            return connection.socket.read(ByteBuffer.allocate(1)) == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
