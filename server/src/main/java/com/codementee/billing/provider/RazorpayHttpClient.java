package com.codementee.billing.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Speaks HTTP with the payment provider. Repeats what only reads; sends what acts once. An answer is bounded in bytes,
 * and all calls of one {@link Deadline} together in time, headers, body and repetitions included.
 */
public class RazorpayHttpClient {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration OPERATION = Duration.ofSeconds(10);
    private static final long MAX_ANSWER_BYTES = 1 << 20;
    private static final long FIRST_PAUSE_NANOS = 100_000_000L;
    private static final int TRIES = 3;

    private final RazorpayAccount account;
    private final Duration operation;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    public RazorpayHttpClient(RazorpayAccount account) {
        this(account, OPERATION);
    }

    public RazorpayHttpClient(RazorpayAccount account, Duration operation) {
        this.account = account;
        this.operation = operation;
    }

    /** When an operation has to be over, as {@link System#nanoTime()} counts. */
    record Deadline(long atNanos) {

        private long leftNanos() {
            return atNanos - System.nanoTime();
        }
    }

    /** The deadline of an operation that begins now. */
    Deadline deadline() {
        return new Deadline(System.nanoTime() + operation.toNanos());
    }

    /** Reads, up to three times while there is time left. */
    String get(String path, Deadline deadline) {
        for (int attempt = 1; ; attempt++) {
            try {
                return send(request(path).GET().build(), deadline);
            } catch (PaymentProviderException.Lost lost) {
                if (attempt == TRIES || deadline.leftNanos() <= 0) throw lost;
                LockSupport.parkNanos((FIRST_PAUSE_NANOS << attempt) + ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS));
            }
        }
    }

    /** Acts, once. */
    String post(String path, String body, Deadline deadline) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return send(request, deadline);
    }

    private HttpRequest.Builder request(String path) {
        var credentials = (account.keyId() + ":" + account.keySecret()).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(account.baseUrl().get() + path))
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private String send(HttpRequest request, Deadline deadline) {
        var what = request.method() + " " + request.uri().getPath();
        var response = exchange(what, request, deadline);
        int status = response.statusCode();
        if (status >= 200 && status < 300) return new String(response.body(), StandardCharsets.UTF_8);
        boolean refused = status >= 400 && status < 500 && status != 408 && status != 429;
        if (refused) throw new PaymentProviderException.Refused(what + " was answered " + status);
        throw new PaymentProviderException.Lost(what + " was answered " + status);
    }

    /** The client's own timeout ends with the headers, so the whole exchange is awaited and cancelled here. */
    private HttpResponse<byte[]> exchange(String what, HttpRequest request, Deadline deadline) {
        long left = deadline.leftNanos();
        if (left <= 0) throw new PaymentProviderException.Lost(what + " was not sent, there is no time left");
        var exchange = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
        try {
            return exchange.get(left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new PaymentProviderException.Lost(what + " was not answered in time");
        } catch (ExecutionException problem) {
            if (!(problem.getCause() instanceof IOException cause)) throw new IllegalStateException(problem.getCause());
            throw new PaymentProviderException.Lost(what + " got no answer: " + cause.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new PaymentProviderException.Lost(what + " was interrupted");
        } finally {
            exchange.cancel(true);
        }
    }
}
