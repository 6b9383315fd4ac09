package com.codementee.bench.yardstick;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A minimal Java server, the lower bound for CPU per request. It reads a whole request and responds with the bytes of a
 * file, on one virtual thread per connection.
 */
public final class BareHttpServer {

    private static final byte[] LENGTH = "content-length:".getBytes();

    private BareHttpServer() {}

    /** @param arguments the port and the file with a complete response */
    public static void main(String[] arguments) throws IOException {
        var answer = Files.readAllBytes(Path.of(arguments[1]));
        try (var server = new ServerSocket(Integer.parseInt(arguments[0]), 256, InetAddress.getLoopbackAddress())) {
            while (true) {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket, answer));
            }
        }
    }

    private static void serve(Socket socket, byte[] answer) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = socket.getInputStream();
            var out = socket.getOutputStream();
            var buffer = new byte[16 * 1024];
            int filled = 0;
            while (true) {
                int count = in.read(buffer, filled, buffer.length - filled);
                if (count < 0) return;
                filled += count;
                if (isComplete(buffer, filled)) {
                    out.write(answer);
                    filled = 0;
                }
            }
        } catch (IOException _) {
            // the client closed the connection
        }
    }

    /** Returns whether the buffer contains a complete request. Clients do not pipeline, so nothing follows the body. */
    static boolean isComplete(byte[] buffer, int filled) {
        int length = 0;
        for (int at = 0, line = 0; at < filled; at++) {
            if (buffer[at] != '\n') continue;
            if (at - line <= 1) return filled >= at + 1 + length;
            if (startsWithLength(buffer, line)) length = number(buffer, line + LENGTH.length);
            line = at + 1;
        }
        return false;
    }

    private static boolean startsWithLength(byte[] buffer, int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            if ((buffer[at + i] | 0x20) != (LENGTH[i] | 0x20)) return false;
        }
        return true;
    }

    private static int number(byte[] buffer, int at) {
        int number = 0;
        for (int i = at; buffer[i] != '\r'; i++) if (buffer[i] != ' ') number = 10 * number + buffer[i] - '0';
        return number;
    }
}
