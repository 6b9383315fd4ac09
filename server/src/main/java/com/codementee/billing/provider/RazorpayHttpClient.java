package com.codementee.billing.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * The HTTP client of the payment provider. It retries GET requests and sends POST requests once. A response is limited
 * in size, and a {@link Deadline} limits the total time of all calls made with it, including retries.
 */
class RazorpayHttpClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration OPERATION_TIMEOUT = Duration.ofSeconds(10);
    private static final long MAX_RESPONSE_BYTES = 1 << 20;
    private static final long RETRY_DELAY_NANOS = 100_000_000L;
    private static final int MAX_ATTEMPTS = 3;

    /**
     * 4xx statuses that are not about the request itself: wrong keys, a timeout, an identical request in progress, a
     * rate limit.
     */
    private static final Set<Integer> TEMPORARY_STATUSES = Set.of(401, 403, 408, 409, 429);

    /** The provider responds with 400 to an unknown id; 404 would be the usual status. */
    private static final Set<Integer> UNKNOWN_ID_STATUSES = Set.of(400, 404);

    private final RazorpayAccount account;
    private final Duration operationTimeout;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    RazorpayHttpClient(RazorpayAccount account) {
        this(account, OPERATION_TIMEOUT);
    }

    RazorpayHttpClient(RazorpayAccount account, Duration operationTimeout) {
        this.account = account;
        this.operationTimeout = operationTimeout;
    }

    /** The deadline of an operation, as a value of {@link System#nanoTime()}. */
    record Deadline(long atNanos) {

        private long remainingNanos() {
            return atNanos - System.nanoTime();
        }
    }

    /** Returns the deadline of an operation that starts now. */
    Deadline deadline() {
        return new Deadline(System.nanoTime() + operationTimeout.toNanos());
    }

    /** Reads a resource, with up to three attempts before the deadline. */
    String get(String path, Deadline deadline) {
        for (int attempt = 1; ; attempt++) {
            try {
                return send(request(path).GET().build(), deadline);
            } catch (PaymentProviderException.NoAnswer problem) {
                if (attempt == MAX_ATTEMPTS || deadline.remainingNanos() <= 0) throw problem;
                long jitter = ThreadLocalRandom.current().nextLong(RETRY_DELAY_NANOS);
                LockSupport.parkNanos((RETRY_DELAY_NANOS << attempt) + jitter);
            }
        }
    }

    /** Sends a command once. */
    String post(String path, String body, Deadline deadline) {
        return send(command(path, body).build(), deadline);
    }

    /** Sends a refund once. The provider carries out one refund for each key. */
    String postRefund(String path, String body, String idempotencyKey, Deadline deadline) {
        return send(command(path, body).header("X-Refund-Idempotency", idempotencyKey).build(), deadline);
    }

    private HttpRequest.Builder command(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        var credentials = (account.keyId() + ":" + account.keySecret()).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(account.baseUrl().get() + path))
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private String send(HttpRequest request, Deadline deadline) {
        var call = request.method() + " " + request.uri().getPath();
        var response = exchange(call, request, deadline);
        int status = response.statusCode();
        if (status >= 200 && status < 300) return new String(response.body(), StandardCharsets.UTF_8);
        var message = call + " was answered with status " + status;
        if (request.method().equals("GET") && UNKNOWN_ID_STATUSES.contains(status)) {
            throw new PaymentProviderException.UnknownId(message);
        }
        boolean refused = status >= 400 && status < 500 && !TEMPORARY_STATUSES.contains(status);
        throw refused ? new PaymentProviderException.Refused(message) : new PaymentProviderException.NoAnswer(message);
    }

    /** Waits for the whole exchange, because the timeout of {@link HttpClient} covers the headers only. */
    private HttpResponse<byte[]> exchange(String call, HttpRequest request, Deadline deadline) {
        long remaining = deadline.remainingNanos();
        if (remaining <= 0) throw new PaymentProviderException.NoAnswer(call + " was not sent: deadline passed");
        var exchange = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_RESPONSE_BYTES));
        try {
            return exchange.get(remaining, TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new PaymentProviderException.NoAnswer(call + " timed out");
        } catch (ExecutionException problem) {
            if (!(problem.getCause() instanceof IOException cause)) throw new IllegalStateException(problem.getCause());
            throw new PaymentProviderException.NoAnswer(call + " failed: " + cause.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new PaymentProviderException.NoAnswer(call + " was interrupted");
        } finally {
            exchange.cancel(true);
        }
    }
}
