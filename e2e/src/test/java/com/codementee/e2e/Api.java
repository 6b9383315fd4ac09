package com.codementee.e2e;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the HTTP API. */
final class Api {

    static final String DEMO_PASSWORD = "codementee-demo";
    private static final Duration MAX_MAIL_WAIT = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Server server;
    private final HttpClient http = HttpClient.newHttpClient();

    Api(Server server) {
        this.server = server;
    }

    /** A response: status and JSON body. */
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

    /**
     * Signs in a demo person.
     *
     * @param who the part of the email address before the @
     */
    String signIn(String who) throws IOException {
        return signIn(who + "@codementee.example", DEMO_PASSWORD);
    }

    String signIn(String email, String password) throws IOException {
        var credentials = Map.of("email", email, "password", password);
        return post("/api/auth/login", null, credentials).data().get("access_token").asString();
    }

    /** Pays at the sandbox checkout and returns the fields that the browser would receive. */
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

    /** Waits for a mail to this email address that contains these words. */
    JsonNode awaitMail(String to, String words) throws IOException {
        long deadline = System.nanoTime() + MAX_MAIL_WAIT.toNanos();
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
