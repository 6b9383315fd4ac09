package com.codementee.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;

/** An SMTP server with configured replies. It serves one client at a time. */
class StubSmtp implements AutoCloseable {

    private final ServerSocket socket;

    StubSmtp(BiFunction<String, String, String> answer) {
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        Thread.ofVirtual().start(() -> serve(answer));
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve(BiFunction<String, String, String> answer) {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client, answer);
            } catch (IOException _) {
                // The client disconnected, or the test has ended.
            }
        }
    }

    private static void talk(Socket client, BiFunction<String, String, String> answer) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 stub");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            say(client, answer.apply(line.toUpperCase(java.util.Locale.ROOT), line));
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
