package com.codementee.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads a stream of server-sent events over a socket of its own, which a test can cut at any byte. */
public final class EventStream implements AutoCloseable {

    /** Long enough for a busy machine. Comments arrive meanwhile, so the socket's own time limit is not enough. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Socket socket;
    private final InputStream in;
    private final String head;

    /** A block of lines. An event has an id and data; a comment has no id, and the start of the stream no data. */
    public record Event(@Nullable String id, String data) {

        private boolean isReported() {
            return id != null && !data.isEmpty();
        }
    }

    private EventStream(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.head = readHead();
    }

    /** Opens the notification stream. The response may be a refusal. */
    public static EventStream open(URI server, String token, @Nullable String lastEventId) throws IOException {
        return open(server, token, lastEventId, 0);
    }

    /** @param receiveBuffer the bytes that the client's system takes before the test reads them; 0 for the default */
    public static EventStream open(URI server, String token, @Nullable String lastEventId, int receiveBuffer)
            throws IOException {
        var socket = new Socket();
        if (receiveBuffer > 0) socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        socket.setSoTimeout((int) TIMEOUT.toMillis());
        var request = "GET /api/notifications/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                + "Authorization: Bearer " + token + "\r\n"
                + (lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n") + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return new EventStream(socket);
    }

    /** Sends bytes behind the request. */
    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    public int status() {
        return Integer.parseInt(head.substring(9, 12));
    }

    /** The status line and the header section. */
    public String head() {
        return head;
    }

    /** Waits for the next block of lines. Null at the end of the stream, also within a block. */
    public @Nullable Event next() throws IOException {
        String id = null;
        var data = new StringBuilder();
        while (true) {
            var line = readLine();
            if (line == null) return null;
            if (line.isEmpty()) return new Event(id, data.toString());
            if (line.startsWith("id: ")) id = line.substring(4);
            else if (line.startsWith("data: ")) data.append(line.substring(6));
            else data.append(line);
        }
    }

    /**
     * Waits for the next event, skipping comments. Null at the end of the stream.
     *
     * @throws SocketTimeoutException after 60 seconds, even if comments arrive
     */
    public @Nullable Event nextEvent() throws IOException {
        long deadline = deadline();
        for (var event = next(); event != null; event = next()) {
            if (event.isReported()) return event;
            requireBefore(deadline);
        }
        return null;
    }

    /**
     * Waits until the server ends the stream.
     *
     * @throws SocketTimeoutException after 60 seconds
     */
    public void awaitEnd() throws IOException {
        long deadline = deadline();
        while (in.read() >= 0) requireBefore(deadline);
    }

    private static long deadline() {
        return System.nanoTime() + TIMEOUT.toNanos();
    }

    private static void requireBefore(long deadline) throws SocketTimeoutException {
        if (System.nanoTime() - deadline > 0) throw new SocketTimeoutException("Nothing but comments arrived");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private @Nullable String readLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) return null;
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private String readHead() throws IOException {
        var text = new StringBuilder();
        for (var line = readLine(); line != null && !line.equals("\r"); line = readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }
}
