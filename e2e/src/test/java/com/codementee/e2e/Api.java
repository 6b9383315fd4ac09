package com.codementee.e2e;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's calls, as somebody outside makes them. */
final class Api {

    static final String DEMO_PASSWORD = "codementee-demo";
    private static final Duration LONGEST_POST = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Server server;
    private final HttpClient http = HttpClient.newHttpClient();

    Api(Server server) {
        this.server = server;
    }

    /** What came back: a status, and the body as JSON. */
    record Answer(int status, JsonNode body) {

        JsonNode data() {
            return bare().get("data");
        }

        JsonNode bare() {
            if (status >= 300) throw new AssertionError(status + " " + body);
            return body;
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
        return signIn(who + "@codementee.example", DEMO_PASSWORD);
    }

    String signIn(String email, String password) throws IOException {
        var credentials = Map.of("email", email, "password", password);
        return post("/api/auth/login", null, credentials).data().get("access_token").asString();
    }

    /** Plays the customer at the checkout and returns the members that the browser would get. */
    JsonNode pay(String razorpayOrderId, boolean webhooks) throws IOException {
        return post("/__sandbox/razorpay/pay", null, Map.of(
                "razorpay_order_id", razorpayOrderId, "outcome", "captured", "webhooks", webhooks)).bare();
    }

    void advanceClock(Duration step) throws IOException {
        post("/__sandbox/clock", null, Map.of("advance", step.toString())).bare();
    }

    Instant now() throws IOException {
        return Instant.parse(get("/__sandbox/clock", null).bare().get("now").asString());
    }

    /** The mail for an address with these words, as soon as it is there. */
    JsonNode awaitMail(String to, String words) throws IOException {
        long deadline = System.nanoTime() + LONGEST_POST.toNanos();
        do {
            for (var mail : get("/__sandbox/mail?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), null).bare()) {
                if ((mail.get("subject").asString() + mail.get("text").asString()).contains(words)) return mail;
            }
            LockSupport.parkNanos(50_000_000);
        } while (System.nanoTime() < deadline);
        throw new AssertionError("No mail for " + to + " about " + words);
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
