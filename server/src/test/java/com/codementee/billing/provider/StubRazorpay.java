package com.codementee.billing.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A payment provider on the loopback interface that answers every call as the test configures. */
final class StubRazorpay implements AutoCloseable {

    private static final Duration DRIP_INTERVAL = Duration.ofMillis(20);
    private static final int MAX_DRIPS = 1_500;
    private static final String PAYMENT =
            "{\"id\":\"pay_A\",\"amount\":199900,\"currency\":\"INR\",\"status\":\"captured\",\"captured\":true}";

    /** The response to a call. */
    interface Behaviour {

        void answer(HttpExchange call) throws IOException;
    }

    private final HttpServer server;
    private volatile Behaviour behaviour = json(200, "{}");

    StubRazorpay() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", call -> {
            try (call) {
                call.getRequestBody().readAllBytes();
                behaviour.answer(call);
            }
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    RazorpayAccount account() {
        return new RazorpayAccount("razorpay", "rzp_test_stub0000000000", "a key secret", List.of(), this::address);
    }

    void answers(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    static Behaviour json(int status, String body) {
        return call -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            call.getResponseBody().write(bytes);
        };
    }

    /** Sends one space every 20 ms for 30 seconds. */
    static Behaviour slow() {
        return call -> {
            call.sendResponseHeaders(200, 0);
            for (int i = 0; i < MAX_DRIPS; i++) {
                call.getResponseBody().write(' ');
                call.getResponseBody().flush();
                LockSupport.parkNanos(DRIP_INTERVAL.toNanos());
            }
        };
    }

    /** Sends a valid payment followed by megabytes of spaces. */
    static Behaviour oversized(int megabytes) {
        return call -> {
            call.sendResponseHeaders(200, 0);
            call.getResponseBody().write(PAYMENT.getBytes(StandardCharsets.UTF_8));
            var megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) ' ');
            for (int i = 0; i < megabytes; i++) call.getResponseBody().write(megabyte);
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
