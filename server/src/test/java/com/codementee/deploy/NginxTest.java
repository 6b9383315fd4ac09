package com.codementee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestApp;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sends requests through nginx, with the configuration that the front-end image runs, to the shared application. */
class NginxTest extends ApiTest {

    private static final String WEB = Path.of("src/test/resources/web").toAbsolutePath().toString();

    private static NginxProcess nginx;
    /** Repeats the request's headers, in place of a back end. */
    private static HttpServer echo;
    private static NginxProcess beforeEcho;
    private static NginxProcess beforeNothing;

    @BeforeAll
    static void start() throws IOException {
        nginx = frontEnd(TestApp.shared().address().getPort());
        echo = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        echo.createContext("/", exchange -> {
            var text = new StringBuilder();
            exchange.getRequestHeaders().forEach((name, values) ->
                    text.append(name.toLowerCase()).append(": ").append(String.join(",", values)).append('\n'));
            exchange.sendResponseHeaders(200, text.length());
            exchange.getResponseBody().write(text.toString().getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        echo.start();
        beforeEcho = frontEnd(echo.getAddress().getPort());
        beforeNothing = frontEnd(NginxProcess.freePort());
    }

    @AfterAll
    static void stop() {
        Stream.of(nginx, beforeEcho, beforeNothing).forEach(NginxProcess::close);
        echo.stop(0);
    }

    private static NginxProcess frontEnd(int backEnd) throws IOException {
        int port = NginxProcess.freePort();
        return NginxProcess.start("frontend.conf", port, Map.of(
                "listen 80;", "listen 127.0.0.1:" + port + ";", "server backend:8001", "server 127.0.0.1:" + backEnd,
                "/usr/share/nginx/html", WEB));
    }

    private static ApiClient through(NginxProcess proxy) {
        return new ApiClient(proxy.address(), Map.of());
    }

    @Test
    void signsInAndPays() {
        var person = given.freeMentee();
        var login = through(nginx).post("/api/auth/login",
                Map.of("email", person.email(), "password", PersonFixtures.PASSWORD)).expect(200);
        var client = through(nginx).as(login.data().get("access_token").asString());
        var payments = new PaymentFixtures(app);

        assertThat(login.cookie("codementee_refresh")).isNotBlank();
        var order = PaymentFixtures.readOrder(
                client.post("/api/payment/create-order", Map.of("plan_id", "foundation")));
        var paid = payments.pay(order);
        payments.verify(client, paid);
        assertThat(client.get("/api/auth/me").expect(200).data().get("status").asString()).isEqualTo("Active");
    }

    @Test
    void streamsNotificationsWithoutBuffering() throws IOException, InterruptedException {
        var person = given.freeMentee();
        var request = HttpRequest.newBuilder(URI.create(nginx.address() + "/api/notifications/stream"))
                .header("Authorization", "Bearer " + person.token()).header("Accept", "text/event-stream").build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            // The stream's first bytes arrive although it goes on.
            try (var body = response.body()) {
                assertThat(body.read()).isPositive();
            }
            http.shutdownNow();
        }
    }

    @Test
    void limitsBodiesPerRoute() {
        var client = through(nginx).as(given.paidMentee().token());

        client.post("/api/mentee/booking-request", "x".repeat(80 * 1024)).expect(413, ErrorCode.PAYLOAD_TOO_LARGE);
        through(nginx).post("/api/payment/webhook", "x".repeat(250 * 1024)).expect(400);
        through(nginx).post("/api/payment/webhook", "x".repeat(300 * 1024)).expect(413);
        // nginx passes a resume of nearly 5 MiB; the application finds that it is too long.
        client.header("Content-Type", "multipart/form-data; boundary=b")
                .post("/api/ai-tools/resume-analysis", form(5_000_000)).expect(422, ErrorCode.DOCUMENT_UNREADABLE);
        client.header("Content-Type", "multipart/form-data; boundary=b")
                .post("/api/ai-tools/resume-analysis", form(7_000_000)).expect(413);
    }

    private static String form(int size) {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"resume.pdf\"\r\n\r\n"
                + "x".repeat(size) + "\r\n--b--\r\n";
    }

    @Test
    void servesAssetsForAYearAndPagesNever() {
        var asset = through(nginx).get("/assets/app-12345678.js").expect(200);
        var brotli = through(nginx).header("Accept-Encoding", "gzip, deflate, br").get("/assets/app-12345678.js");
        var gzip = through(nginx).header("Accept-Encoding", "gzip").get("/assets/app-12345678.js");
        var page = through(nginx).header("Accept", "text/html").get("/mentee/book").expect(200);

        assertThat(asset.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(asset.header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(asset.header("Content-Encoding")).isNull();
        assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
        assertThat(brotli.header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(gzip.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.text()).contains("<meta name=\"contact\"");
    }

    @Test
    void hasOneCopyOfEachSecurityHeaderInEveryLocation() {
        var responses = List.of(
                through(nginx).header("Accept", "text/html").get("/"),
                through(nginx).get("/assets/app-12345678.js"),
                through(nginx).get("/assets/none-12345678.js"),
                through(nginx).get("/api/auth/me"),
                through(nginx).get("/metrics"),
                through(beforeNothing).get("/api/companies"),
                through(beforeNothing).get("/assets/none-12345678.css"));

        for (var response : responses) {
            var headers = response.headers();
            assertThat(headers.allValues("X-Content-Type-Options")).as(response.call()).containsExactly("nosniff");
            assertThat(headers.allValues("X-Frame-Options")).as(response.call()).containsExactly("SAMEORIGIN");
            assertThat(headers.allValues("X-XSS-Protection")).as(response.call()).containsExactly("1; mode=block");
            assertThat(headers.allValues("Strict-Transport-Security")).as(response.call())
                    .containsExactly("max-age=31536000; includeSubDomains");
        }
    }

    @Test
    void answersItsOwnErrorsWithTheContractsBody() {
        refuses(through(beforeNothing).get("/api/companies"), 503, ErrorCode.UNAVAILABLE);
        refuses(through(nginx).get("/metrics"), 404, ErrorCode.NOT_FOUND);
        refuses(through(nginx).header("X-Long", "x".repeat(60_000)).get("/api/companies"), 400,
                ErrorCode.MALFORMED_REQUEST);
        refuses(through(nginx).post("/api/mentee/booking-request", "x".repeat(80 * 1024)), 413,
                ErrorCode.PAYLOAD_TOO_LARGE);
    }

    private static void refuses(ApiResponse response, int status, ErrorCode code) {
        response.expect(status, code);
        assertThat(response.header("Content-Type")).startsWith("application/json");
        assertThat(response.json().get("timestamp").asString()).endsWith("Z");
        assertThat(response.json().get("request_id").asString()).isEqualTo(response.header("X-Request-Id"));
    }

    @Test
    void limitsTheRateOfSignInsAndCallsButNotOfHealthChecks() {
        var login = Map.of("email", "nobody@people.example", "password", "wrong");
        var signIns = statuses(12, () -> through(beforeEcho).post("/api/auth/login", login));
        var calls = statuses(60, () -> through(beforeEcho).get("/api/companies"));
        var checks = statuses(60, () -> through(beforeEcho).get("/api/health"));

        assertThat(signIns).contains(429);
        assertThat(calls).contains(429);
        assertThat(checks).containsOnly(200);
    }

    private static List<Integer> statuses(int count, Supplier<ApiResponse> call) {
        return Stream.generate(call).limit(count).map(ApiResponse::status).toList();
    }

    @Test
    void tellsTheBackEndWhoTheClientIs() {
        // The edge is trusted, and what the client itself claimed before it is not.
        var client = through(beforeEcho).header("X-Forwarded-For", "203.0.113.9, 198.51.100.7");
        var seen = client.header("Forwarded", "for=203.0.113.9").header("X-Request-Id", "bad id\t!")
                .get("/page").expect(200).text();

        assertThat(seen).contains("x-forwarded-for: 198.51.100.7\n").doesNotContain("203.0.113.9");
        assertThat(seen).containsPattern("x-request-id: [0-9a-f]{32}\n");
        assertThat(through(beforeEcho).header("X-Request-Id", "mine-1").get("/page").text())
                .contains("x-request-id: mine-1\n").contains("x-forwarded-for: 127.0.0.1\n");
    }

    @Test
    void passesTheApplicationsOwnErrorsUnchanged() {
        through(nginx).get("/api/auth/me").expect(401, ErrorCode.UNAUTHENTICATED);
        through(nginx).get("/api/nothing").expect(404, ErrorCode.NOT_FOUND);
        through(nginx).post("/api/auth/login", "{").expect(400, ErrorCode.MALFORMED_REQUEST);
    }
}
