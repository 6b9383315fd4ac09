package com.codementee.platform.connector;

import com.codementee.platform.errors.ApiException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * A response without an end, such as server-sent events. Once its head is sent, its connection leaves Tomcat's request
 * processing: it keeps no thread, no request and no buffers, and counts against a limit of its own. The response ends
 * with its connection.
 *
 * <p>All methods may be called by any thread, and none waits for the client.
 */
public interface ResponseStream {

    /**
     * Sends this response's head and turns the rest of it into a stream, which opens when the request has ended.
     *
     * @param whenOpen receives the open stream
     * @param whenClosed runs once when the connection ends, even if the stream never opened
     * @throws ApiException 503 when there are too many streams; then neither of the two runs
     */
    static void start(
            HttpServletRequest request, HttpServletResponse response, Consumer<ResponseStream> whenOpen,
            Runnable whenClosed) throws IOException {
        ConnectionResponseStream.start(request, response, whenOpen, whenClosed);
    }

    /**
     * Sends bytes, or as many as the client's socket takes; {@link #flush} sends the rest. Returns false, and sends
     * nothing, while there is such a rest.
     */
    boolean send(byte[] bytes);

    /** Continues to send. Returns whether everything is sent. */
    boolean flush();

    /** Ends the response. Tomcat's own thread then closes the connection. */
    void close();

    boolean isClosed();
}
