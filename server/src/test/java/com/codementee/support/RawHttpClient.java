package com.codementee.support;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends requests over a socket that an HTTP client library would reject. */
public final class RawHttpClient {

    private RawHttpClient() {}

    /** A request whose header lines are sent unchanged, with a Host line added if there is none. */
    public record Request(String method, String target, List<String> lines, @Nullable String body) {

        public Request(String method, String target) {
            this(method, target, List.of(), null);
        }

        /** Replaces headers of the same name. */
        public Request header(String name, String value) {
            var kept = new ArrayList<>(lines);
            kept.removeIf(line -> line.startsWith(name + ":"));
            kept.add(name + ": " + value);
            return new Request(method, target, kept, body);
        }

        /** Adds a header line, even if the header exists. */
        public Request line(String line) {
            var kept = new ArrayList<>(lines);
            kept.add(line);
            return new Request(method, target, kept, body);
        }

        public Request anonymous() {
            return new Request(method, target,
                    lines.stream().filter(line -> !line.startsWith("Authorization:")).toList(), body);
        }

        public Request body(String text) {
            return new Request(method, target, lines, text);
        }

        private String text() {
            var text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
            if (!has("Host:")) text.append("Host: localhost\r\n");
            lines.forEach(line -> text.append(line).append("\r\n"));
            if (body != null && !has("Content-Length:") && !has("Transfer-Encoding:")) {
                text.append("Content-Length: ").append(body.getBytes(StandardCharsets.UTF_8).length).append("\r\n");
            }
            return text + "\r\n" + (body == null ? "" : body);
        }

        private boolean has(String name) {
            return lines.stream().anyMatch(line -> line.regionMatches(true, 0, name, 0, name.length()));
        }

        @Override
        public String toString() {
            return method + " " + target + " "
                    + lines.stream().filter(line -> !line.startsWith("Authorization: Bearer")).toList()
                    + (lines.stream().anyMatch(line -> line.startsWith("Authorization: Bearer")) ? " signed in" : "");
        }
    }

    /** Returns the whole response, header section and body. */
    public static String send(URI address, String request) throws IOException {
        try (var socket = connect(address, request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Returns the final status. Closes the output first, so the server does not wait for a body. */
    public static int status(URI address, Request request) throws IOException {
        try (var socket = connect(address, request.text())) {
            socket.shutdownOutput();
            var in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                var head = head(in);
                int status = Integer.parseInt(head.substring(9, 12));
                if (status >= 200 || status == 101) return status;
            }
        }
    }

    private static Socket connect(URI address, String text) throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0) throw new IOException("The connection ended within the head of a response: " + head);
            head.append((char) next);
        }
        return head.toString();
    }
}
