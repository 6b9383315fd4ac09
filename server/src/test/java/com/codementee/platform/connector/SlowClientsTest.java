package com.codementee.platform.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests over real sockets that slow or numerous clients do not block others. */
class SlowClientsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String HEAD = "GET %s HTTP/1.1\r\nHost: localhost\r\n";
    private static final String GET = HEAD + "Connection: close\r\n\r\n";
    private static final String POST = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n";

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws IOException {
        for (var socket : open) socket.close();
    }

    @Test
    void closesAConnectionWhoseHeaderSectionIsIncompleteAtTheDeadline() throws IOException {
        try (var server = server(100, 100, SHORT, LONG)) {
            var slow = begin(server, HEAD.formatted("/"));
            var drip = Thread.ofVirtual().start(() -> dripInto(slow, "X: y\r\n"));

            assertThat(TinyServer.receive(slow)).isEmpty();
            drip.interrupt();
        }
    }

    @Test
    void appliesTheDeadlineToLaterRequestsOfAConnection() throws IOException {
        try (var server = server(100, 100, SHORT, LONG)) {
            var slow = begin(server, HEAD.formatted("/") + "\r\n" + HEAD.formatted("/"));

            assertThat(TinyServer.receive(slow)).startsWith("HTTP/1.1 200 ").endsWith("0 bytes");
        }
    }

    @Test
    void refusesABodyThatStalls() throws IOException {
        try (var server = server(100, 100, LONG, SHORT)) {
            var slow = begin(server, POST);

            assertThat(TinyServer.receive(slow)).startsWith("HTTP/1.1 400 ").contains("did not arrive within");
        }
    }

    @Test
    void doesNotInterruptASlowHandler() throws IOException {
        try (var server = server(100, 100, SHORT, SHORT)) {
            var request = begin(server, GET.formatted("/wait"));
            server.reading.acquireUninterruptibly();
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            server.leave.release();

            assertThat(TinyServer.receive(request)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void servesAnIpAddressThatHoldsManyIncompleteRequests() throws IOException {
        try (var server = server(100, 5, LONG, LONG)) {
            for (int i = 0; i < 50; i++) begin(server, HEAD.formatted("/"));

            assertThat(answerOf(server, "/health")).startsWith("HTTP/1.1 200 ");
            Await.until("all but the newest are closed",
                    () -> open.stream().filter(SlowClientsTest::isClosed).count() >= 45);
        }
    }

    @Test
    void refusesAnIpAddressWhoseConnectionsAreAllBusy() throws IOException {
        try (var server = server(100, 5, LONG, LONG)) {
            for (int i = 0; i < 5; i++) begin(server, GET.formatted("/wait"));
            server.reading.acquireUninterruptibly(5);

            assertThat(answerOf(server, "/")).isEmpty();
            server.leave.release(5);
        }
    }

    @Test
    void doesNotLimitTrustedProxies() throws IOException {
        try (var server = server(100, 5, LONG, LONG, InetAddress::isLoopbackAddress)) {
            for (int i = 0; i < 50; i++) begin(server, GET.formatted("/wait"));
            server.reading.acquireUninterruptibly(50);

            assertThat(answerOf(server, "/")).startsWith("HTTP/1.1 200 ");
            server.leave.release(50);
        }
    }

    @Test
    void answersOnlyProbesWhenAllConnectionsAreBusy() throws IOException {
        try (var server = server(10, 100, LONG, LONG)) {
            for (int i = 0; i < 10; i++) begin(server, GET.formatted("/wait"));
            server.reading.acquireUninterruptibly(10);

            assertThat(answerOf(server, "/")).startsWith("HTTP/1.1 503 ");
            assertThat(answerOf(server, "/health")).startsWith("HTTP/1.1 200 ");
            server.leave.release(10);
            assertThat(TinyServer.receive(open.getFirst())).startsWith("HTTP/1.1 200 ");
            assertThat(answerOf(server, "/")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void closesIdleConnectionsForNewOnesWhenAllAreTaken() throws IOException {
        try (var server = server(10, 100, LONG, LONG)) {
            for (int i = 0; i < 5; i++) begin(server, HEAD.formatted("/"));
            for (int i = 0; i < 30; i++) begin(server, POST);

            assertThat(answerOf(server, "/")).startsWith("HTTP/1.1 200 ");
        }
    }

    private static TinyServer server(int max, int perAddress, Duration headTime, Duration bodyTime) {
        return server(max, perAddress, headTime, bodyTime, _ -> false);
    }

    private static TinyServer server(
            int max, int perAddress, Duration head, Duration body, Predicate<InetAddress> isProxy) {
        var protocol = new BoundedProtocol();
        protocol.bound(new ConnectionBounds(max, 2, perAddress, 0, head, body, isProxy));
        return new TinyServer(protocol, new BodyBudget(1_000_000, 1_000_000), body);
    }

    private Socket begin(TinyServer server, String text) throws IOException {
        var socket = server.connect();
        open.add(socket);
        TinyServer.send(socket, text);
        return socket;
    }

    private static String answerOf(TinyServer server, String path) throws IOException {
        try (var socket = server.connect()) {
            TinyServer.send(socket, GET.formatted(path));
            return TinyServer.receive(socket);
        } catch (SocketException _) {
            return "";
        }
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private static void dripInto(Socket socket, String text) {
        try {
            while (!Thread.interrupted()) {
                TinyServer.send(socket, text);
                LockSupport.parkNanos(20_000_000);
            }
        } catch (IOException _) {
            // The server has closed the connection, or the test has ended.
        }
    }
}
