package com.codementee.platform.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.Await;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.coyote.http11.Http11NioProtocol;
import org.junit.jupiter.api.Test;

/** Tests the memory and time limits of request bodies over real sockets. ErrorsApiTest tests the limits of routes. */
class BoundedBodyTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String POST =
            "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n\r\n";

    @Test
    void keepsBuffersWithinTheBudgetForManySlowClients() throws IOException {
        var budget = new BodyBudget(1024 * 1024, 1024 * 1024);
        var open = new ArrayList<Socket>();
        try (var server = new TinyServer(new Http11NioProtocol(), budget, LONG)) {
            for (int i = 0; i < 100; i++) open.add(beginBody(server, 60_000, 59_000));

            var refused = receiveFrom(open, 100 - 1024 * 1024 / 59_000);
            assertThat(refused).allMatch(response -> response.startsWith("HTTP/1.1 503 "));
            assertThat(budget.taken()).isBetween(900_000L, 1024L * 1024);

            for (var socket : open) socket.close();
            Await.until("the budget is released", () -> budget.taken() == 0);
        }
    }

    @Test
    void limitsTheShareOfOneAddress() throws IOException {
        var budget = new BodyBudget(1024 * 1024, 100_000);
        try (var server = new TinyServer(new Http11NioProtocol(), budget, LONG);
                var first = beginBody(server, 60_000, 59_000)) {
            Await.until("the first is read", () -> budget.taken() == 59_000);
            try (var second = beginBody(server, 60_000, 59_000)) {
                assertThat(TinyServer.status(second)).startsWith("HTTP/1.1 429 ");
            }
            for (int i = 0; i < 9; i++) budget.take("203.0.113." + i, 90_000);

            TinyServer.send(first, "x".repeat(1_000));
            assertThat(TinyServer.receive(first)).endsWith("60000 bytes");
        }
    }

    @Test
    void releasesTheBudgetWhenARequestEnds() throws IOException {
        var budget = new BodyBudget(100_000, 100_000);
        try (var server = new TinyServer(new Http11NioProtocol(), budget, LONG)) {
            for (int i = 0; i < 5; i++) {
                try (var socket = beginBody(server, 60_000, 60_000)) {
                    assertThat(TinyServer.receive(socket)).endsWith("60000 bytes");
                }
            }
        }
    }

    @Test
    void refusesASlowBody() throws IOException {
        try (var server = new TinyServer(
                new Http11NioProtocol(), new BodyBudget(1_000_000, 1_000_000), Duration.ofMillis(300));
                var socket = server.connect()) {
            TinyServer.send(socket, POST.formatted("/", 60_000));
            var drip = Thread.ofVirtual().start(() -> dripInto(socket));
            assertThat(TinyServer.receive(socket)).startsWith("HTTP/1.1 400 ").contains("did not arrive within");
            drip.interrupt();
        }
    }

    @Test
    void readsNoBodyBeforeTheRequestIsAdmitted() throws IOException {
        var budget = new BodyBudget(1_000_000, 1_000_000);
        try (var server = new TinyServer(new Http11NioProtocol(), budget, LONG);
                var socket = server.connect()) {
            TinyServer.send(socket, POST.formatted("/refused", 10) + "0123456789");
            assertThat(TinyServer.receive(socket)).startsWith("HTTP/1.1 413 ");
            assertThat(budget.taken()).isZero();
        }
    }

    @Test
    void limitsAChunkedBodyLikeOneOfKnownLength() throws IOException {
        try (var server = new TinyServer(new Http11NioProtocol(), new BodyBudget(1_000_000, 1_000_000), LONG);
                var socket = server.connect()) {
            TinyServer.send(socket,
                    "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + ("4000\r\n" + "x".repeat(0x4000) + "\r\n").repeat(5) + "0\r\n\r\n");
            assertThat(TinyServer.receive(socket)).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void limitsMultipartForms() throws IOException {
        var part = "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + "x".repeat(TinyServer.MAX_BODY)
                + "\r\n--b--\r\n";
        try (var server = new TinyServer(new Http11NioProtocol(), new BodyBudget(1_000_000, 1_000_000), LONG);
                var socket = server.connect()) {
            TinyServer.send(socket, "POST /parts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + part.length() + "\r\n\r\n"
                            + part);
            assertThat(TinyServer.receive(socket)).startsWith("HTTP/1.1 413 ");
        }
    }

    private static Socket beginBody(TinyServer server, int announced, int sent) throws IOException {
        var socket = server.connect();
        TinyServer.send(socket, POST.formatted("/", announced) + "x".repeat(sent));
        return socket;
    }

    private static void dripInto(Socket socket) {
        try {
            while (!Thread.interrupted()) {
                TinyServer.send(socket, "x");
                LockSupport.parkNanos(20_000_000);
            }
        } catch (IOException _) {
            // The server has closed the connection, or the test has ended.
        }
    }

    /** Waits for this many responses and returns the status lines received so far. */
    private static List<String> receiveFrom(List<Socket> open, int expected) throws IOException {
        Await.until("those above the budget are refused",
                () -> open.stream().filter(BoundedBodyTest::hasAnswer).count() >= expected);
        var responses = new ArrayList<String>();
        for (var socket : open) if (hasAnswer(socket)) responses.add(TinyServer.status(socket));
        return responses;
    }

    private static boolean hasAnswer(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException _) {
            return false;
        }
    }
}
