package com.codementee.billing;

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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Speaks HTTP with the payment provider. Asks again for what only reads; what acts is sent once. */
class RazorpayHttp {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long FIRST_PAUSE_NANOS = 100_000_000L;
    private static final int TRIES = 3;

    private final RazorpayAccount account;
    private final Duration answer;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    RazorpayHttp(RazorpayAccount account) {
        this(account, ANSWER);
    }

    RazorpayHttp(RazorpayAccount account, Duration answer) {
        this.account = account;
        this.answer = answer;
    }

    /** Reads, again where an answer fails, as long as all of it takes no longer than one answer may. */
    String get(String path) {
        long end = System.nanoTime() + answer.toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                return send(request(path).GET().build());
            } catch (ProviderTrouble.Lost lost) {
                if (attempt == TRIES || System.nanoTime() > end) throw lost;
                LockSupport.parkNanos((FIRST_PAUSE_NANOS << attempt) + ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS));
            }
        }
    }

    /** Acts, once. */
    String post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        var credentials = (account.keyId() + ":" + account.keySecret()).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(account.baseUrl().get() + path))
                .timeout(answer)
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private String send(HttpRequest request) {
        var what = request.method() + " " + request.uri().getPath();
        HttpResponse<String> response;
        try {
            response = http.send(request, BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new ProviderTrouble.Lost(what + " got no answer: " + problem.getClass().getSimpleName());
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new ProviderTrouble.Lost(what + " was interrupted");
        }
        int status = response.statusCode();
        if (status >= 200 && status < 300) return response.body();
        if (status >= 500 || status == 429 || status == 408) throw new ProviderTrouble.Lost(what + " was answered " + status);
        throw new ProviderTrouble.Refused(what + " was answered " + status);
    }
}
