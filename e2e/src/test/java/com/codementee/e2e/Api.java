package com.codementee.e2e;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's calls, as somebody outside makes them. */
final class Api {

    private static final String DEMO_PASSWORD = "codementee-demo";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Server server;
    private final HttpClient http = HttpClient.newHttpClient();

    Api(Server server) {
        this.server = server;
    }

    /** What came back: a status, and the body as JSON. */
    record Answer(int status, JsonNode body) {

        JsonNode data() {
            if (status >= 300) throw new AssertionError(status + " " + body);
            return body.get("data");
        }
    }

    Answer get(String path, String token) throws IOException {
        return send(request(path, token).GET());
    }

    Answer post(String path, String token, Object body) throws IOException {
        return send(request(path, token).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Signs one of the demo people in. @param who the part of the address before the @ */
    String signIn(String who) throws IOException {
        var credentials = Map.of("email", who + "@codementee.example", "password", DEMO_PASSWORD);
        return post("/api/auth/login", null, credentials).data().get("access_token").asString();
    }

    /** Registers somebody new and returns their token. */
    String register() throws IOException {
        var account = Map.of(
                "name", "Asha Rao",
                "email", "e2e-" + UUID.randomUUID() + "@people.example",
                "password", "a long walk by the sea");
        return post("/api/auth/register-free", null, account).data().get("access_token").asString();
    }

    /** Plays the customer at the checkout and returns the members that the browser would get. */
    JsonNode pay(String razorpayOrderId, boolean webhooks) throws IOException {
        var answer = post("/__sandbox/razorpay/pay", null, Map.of(
                "razorpay_order_id", razorpayOrderId, "outcome", "captured", "webhooks", webhooks));
        if (answer.status != 200) throw new AssertionError(answer.status + " " + answer.body);
        return answer.body;
    }

    void advanceClock(Duration step) throws IOException {
        var answer = post("/__sandbox/clock", null, Map.of("advance", step.toString()));
        if (answer.status != 200) throw new AssertionError(answer.status + " " + answer.body);
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(server.url(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            var body = response.body();
            return new Answer(response.statusCode(), body.isEmpty() ? JSON.nullNode() : JSON.readTree(body));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
