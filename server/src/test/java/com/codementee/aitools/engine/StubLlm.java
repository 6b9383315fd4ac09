package com.codementee.aitools.engine;

import com.codementee.platform.settings.LlmSettings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAI-compatible API on the loopback interface. It gives the configured answers, then repeats the last one. */
final class StubLlm implements AutoCloseable {

    static final String KEY = "sk-a-secret-key";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Queue<Behaviour> behaviours = new ArrayDeque<>();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    /** The response to a call. */
    interface Behaviour {

        void answer(HttpExchange call) throws IOException;
    }

    StubLlm(Behaviour... behaviours) {
        this.behaviours.addAll(Arrays.asList(behaviours));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", call -> {
            try (call) {
                requests.add(JSON.readTree(call.getRequestBody().readAllBytes()));
                keys.add(call.getRequestHeaders().getFirst("Authorization"));
                next().answer(call);
            }
        });
        server.start();
    }

    private synchronized Behaviour next() {
        return behaviours.size() > 1 ? behaviours.remove() : behaviours.element();
    }

    LlmSettings settings() {
        return new LlmSettings("http://localhost:" + server.getAddress().getPort() + "/v1", KEY, "small-1");
    }

    /** The bodies of the calls so far. */
    List<JsonNode> requests() {
        return requests;
    }

    List<String> authorizations() {
        return keys;
    }

    static Behaviour status(int status) {
        return json(status, Map.of("error", Map.of("message", "no", "type", "x")));
    }

    static Behaviour content(String content) {
        return choice(Map.of("role", "assistant", "content", content), "stop");
    }

    static Behaviour choice(Map<String, Object> message, String finishReason) {
        return json(200, Map.of("choices", List.of(Map.of("message", message, "finish_reason", finishReason))));
    }

    static Behaviour json(int status, Object body) {
        return raw(status, JSON.writeValueAsString(body));
    }

    static Behaviour raw(int status, String body) {
        return call -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
