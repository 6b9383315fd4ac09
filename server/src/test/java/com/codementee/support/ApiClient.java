package com.codementee.support;

import com.codementee.platform.json.JsonConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Calls the application over HTTP with fixed headers. Immutable. Does not store cookies. */
public record ApiClient(URI address, Map<String, String> headers) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final JsonMapper JSON = JsonConfiguration.lenient();

    /** Returns a copy with this access token. */
    public ApiClient as(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** Returns a copy with another header. */
    public ApiClient header(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new ApiClient(address, Map.copyOf(more));
    }

    /** Returns a copy with this cookie and no other. */
    public ApiClient cookie(String name, String value) {
        return header("Cookie", name + "=" + value);
    }

    public ApiResponse get(String path) {
        return send("GET", path, null);
    }

    public ApiResponse post(String path) {
        return send("POST", path, null);
    }

    /** Posts a body: a string or byte array unchanged, any other object as JSON in snake_case. */
    public ApiResponse post(String path, Object body) {
        return send("POST", path, body);
    }

    public ApiResponse put(String path, Object body) {
        return send("PUT", path, body);
    }

    public ApiResponse patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public ApiResponse delete(String path) {
        return send("DELETE", path, null);
    }

    public ApiResponse send(String method, String path, @Nullable Object body) {
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
            return new ApiResponse(
                    describe(method, path, body), response.statusCode(), response.headers(), response.body());
        } catch (IOException problem) {
            throw new UncheckedIOException(method + " " + path, problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem);
        }
    }

    private static String describe(String method, String path, @Nullable Object body) {
        var text = body == null || body instanceof byte[] ? "" : body.toString();
        return method + " " + path + " " + text.substring(0, Math.min(200, text.length()));
    }
}
