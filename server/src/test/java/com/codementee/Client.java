package com.codementee;

import com.codementee.platform.json.JsonConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the application over HTTP, signed in or not. Keeps no cookies of its own accord. */
public record Client(URI address, Map<String, String> headers) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final JsonMapper JSON = JsonConfiguration.lenient();

    /** The same client with this access token. */
    public Client as(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** The same client with another header. */
    public Client header(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Client(address, Map.copyOf(more));
    }

    /** The same client with this cookie, and no other. */
    public Client cookie(String name, String value) {
        return header("Cookie", name + "=" + value);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path) {
        return send("POST", path, null);
    }

    /** Posts a body: a text as it stands, anything else as JSON in snake_case. */
    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer send(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        if (body != null && !headers.containsKey("Content-Type")) request.header("Content-Type", "application/json");
        headers.forEach(request::header);
        request.method(method, switch (body) {
            case null -> BodyPublishers.noBody();
            case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
            case String text -> BodyPublishers.ofString(text);
            default -> BodyPublishers.ofString(JSON.writeValueAsString(body));
        });
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(told(method, path, body), response.statusCode(), response.headers(), response.body());
        } catch (IOException problem) {
            throw new UncheckedIOException(method + " " + path, problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem);
        }
    }

    private static String told(String method, String path, @Nullable Object body) {
        var text = body == null || body instanceof byte[] ? "" : body.toString();
        return method + " " + path + " " + text.substring(0, Math.min(200, text.length()));
    }
}
