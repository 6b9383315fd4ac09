package com.codementee.aitools.engine;

import com.codementee.aitools.engine.LanguageModelException.Reason;
import com.codementee.platform.settings.LlmSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The HTTP client of an OpenAI-compatible API. It sends each request once, follows no redirect, which could take the
 * key elsewhere, and limits the size of a response.
 */
class ChatCompletionsClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final long MAX_RESPONSE_BYTES = 1 << 18;

    private final LlmSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    ChatCompletionsClient(LlmSettings settings) {
        this.settings = settings;
    }

    record Response(int status, String body) {}

    /**
     * Sends a request and waits for the whole response.
     *
     * @param deadline a value of {@link System#nanoTime()}
     * @throws LanguageModelException if no response arrives in time
     */
    Response post(String body, long deadline) {
        var exchange = http.sendAsync(
                request(body), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_RESPONSE_BYTES));
        try {
            var response = exchange.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            return new Response(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException _) {
            throw new LanguageModelException(Reason.TIMED_OUT, "no response before the deadline");
        } catch (ExecutionException problem) {
            throw new LanguageModelException(Reason.UNAVAILABLE, problem.getCause().getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new LanguageModelException(Reason.UNAVAILABLE, "interrupted");
        } finally {
            exchange.cancel(true);
        }
    }

    private HttpRequest request(String body) {
        var request = HttpRequest.newBuilder(URI.create(settings.baseUrl() + "/chat/completions"))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (settings.apiKey() != null) request.header("Authorization", "Bearer " + settings.apiKey());
        return request.build();
    }
}
