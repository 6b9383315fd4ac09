package com.codementee.bench.http;

import com.codementee.bench.config.BenchmarkException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A keep-alive HTTP/1.1 connection with a minimal parser, so the client uses little of the CPU that it shares with the
 * measured server.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int MAX_WAIT_MILLIS = 60_000;

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private byte[] buffer = new byte[64 * 1024];
    private int filled;

    public HttpConnection(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(MAX_WAIT_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Sends one request on a new connection. */
    public static Response sendOnce(int port, Request request) throws IOException {
        try (var http = new HttpConnection(port)) {
            return http.send(request);
        }
    }

    /** @throws BenchmarkException if the response has another status or is too short */
    public Response send(Request request) throws IOException {
        var response = exchange(request);
        if (response.status() == request.status() && response.body().length >= request.minLength()) return response;
        throw new BenchmarkException(
                request.what() + " answered " + response.status() + ", not " + request.status() + ": "
                + response.text());
    }

    /** Sends a request and returns the response, whatever its status. */
    public Response exchange(Request request) throws IOException {
        if (socket.isClosed()) connect();
        out.write(request.bytes());
        filled = 0;
        int bodyAt = headLength();
        var head = new String(buffer, 0, bodyAt, StandardCharsets.ISO_8859_1);
        int status = Integer.parseInt(head, 9, 12, 10);
        var length = header(head, "content-length:");
        byte[] body = length != null ? plain(bodyAt, Integer.parseInt(length))
                : header(head, "transfer-encoding:") != null ? chunked(bodyAt)
                : new byte[0];
        if ("close".equals(header(head, "connection:"))) socket.close();
        return new Response(status, head, body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int headLength() throws IOException {
        for (int at = 3; ; at++) {
            while (at >= filled) fill();
            if (buffer[at] == '\n' && buffer[at - 1] == '\r' && buffer[at - 2] == '\n' && buffer[at - 3] == '\r') {
                return at + 1;
            }
        }
    }

    private static String header(String head, String name) {
        for (int at = head.indexOf('\n') + 1; at < head.length() - 2; at = head.indexOf('\n', at) + 1) {
            if (head.regionMatches(true, at, name, 0, name.length())) {
                return head.substring(at + name.length(), head.indexOf('\r', at)).strip().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    private byte[] plain(int from, int length) throws IOException {
        while (filled < from + length) fill();
        if (filled > from + length) throw new BenchmarkException("A response is longer than its Content-Length");
        return Arrays.copyOfRange(buffer, from, from + length);
    }

    private byte[] chunked(int from) throws IOException {
        var body = new byte[0];
        for (int at = from; ; ) {
            int end = lineEnd(at);
            int size = Integer.parseInt(new String(buffer, at, end - at, StandardCharsets.ISO_8859_1).strip(), 16);
            while (filled < end + 2 + size + 2) fill();
            if (size == 0) return body;
            int before = body.length;
            body = Arrays.copyOf(body, before + size);
            System.arraycopy(buffer, end + 2, body, before, size);
            at = end + 2 + size + 2;
        }
    }

    private int lineEnd(int from) throws IOException {
        for (int at = from; ; at++) {
            while (at + 1 >= filled) fill();
            if (buffer[at] == '\r' && buffer[at + 1] == '\n') return at;
        }
    }

    private void fill() throws IOException {
        if (filled == buffer.length) buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        int count = in.read(buffer, filled, buffer.length - filled);
        if (count < 0) throw new EOFException("The server closed the connection");
        filled += count;
    }
}
