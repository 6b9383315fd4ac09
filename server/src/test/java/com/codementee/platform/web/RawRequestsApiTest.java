package com.codementee.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Tests how Tomcat and the request firewall refuse requests that HTTP client libraries cannot send. */
class RawRequestsApiTest extends ApiTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "/%00", "/api/%00", "/;x", "/api/companies;jsessionid=1", "//", "//api/companies", "/api//companies",
            "/./", "/api/./companies",
            "/api/../api/companies", "/../etc/passwd", "/api%2fcompanies", "/api/%2e%2e/companies",
            "/api/companies%00.html", "/%", "/%zz",
            "/a\\b", "/api/<x>", "/api/x{y}", "/api/\u00e9", "/api/companies?q=\u00e9", "/assets/..%2f..%2fpom.xml",
            "/assets/%5c..%5cx", "*",
    })
    void refusesInvalidPathsWithTheErrorBody(String path) throws IOException {
        var response = ask("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(response).matches("(?s)HTTP/1.1 (400|404) .*");
        assertOurs(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "GARBAGE\r\n\r\n",
            "GET /api/health HTTP/9.9\r\nHost: localhost\r\n\r\n",
            "GET /api/health HTTP/1.1\r\n\r\n",
            "GET /api/health HTTP/1.1\r\nHost: a b\r\n\r\n",
            "GET /api/health HTTP/1.1\r\nHost: localhost\r\nHost: other\r\n\r\n",
            "GET /api/health HTTP/1.1\r\nHost: localhost\r\nBad Header: x\r\n\r\n",
            "POST /api/health HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
            "POST /api/health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
            "POST /api/health HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: rubbish\r\n\r\n",
            "TRACE /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    })
    void refusesMalformedRequests(String request) throws IOException {
        var response = ask(request);

        assertThat(response).matches("(?s)HTTP/1.1 (400|404|405|501|505) .*");
        assertOurs(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "GET /api/health\r\n\r\n",
            "GET /api/health\n\n",
            "GET /api/health HTTP/1.1\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /api/health HTTP/1.1\r\nHost: localhost\nConnection: close\r\n\r\n",
            "GET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\n",
            "GET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-A: a\rb\r\n\r\n",
            "GET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-A: a\r\n b\r\n\r\n",
            "GET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-A: a\r\n\tb\r\n\r\n",
            "GET /api/health HTTP/1.1\r\n Host: localhost\r\nConnection: close\r\n\r\n",
    })
    void refusesAmbiguousHeaderSections(String request) throws IOException {
        var response = ask(request);

        assertThat(response).startsWith("HTTP/1.1 400 ").contains("MALFORMED_REQUEST");
        assertOurs(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "POST /api/probe/nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nab\n\n ",
    })
    void refusesAmbiguousPipelinedRequests(String first) throws IOException {
        var responses = ask(first + "GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-A: a\r\n b\r\n\r\n");

        assertThat(responses).matches("(?s)HTTP/1.1 20[02] .*HTTP/1.1 400 .*");
    }

    @Test
    void acceptsRequestsInAnySegmentation() throws IOException {
        var request = "\r\nGET /api/health HTTP/1.1\r\nHost: localhost\r\nX-Empty:\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket("localhost", app.address().getPort())) {
            socket.setTcpNoDelay(true);
            for (int i = 0; i < request.length(); i++) send(socket.getOutputStream(), request.substring(i, i + 1));
            assertThat(receive(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
        }
    }

    /** Other requests give the server time to read the first part by itself. */
    @Test
    void acceptsALineEndBeforeTheRequestInTwoSegments() throws IOException {
        var other = "GET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket("localhost", app.address().getPort())) {
            socket.setTcpNoDelay(true);
            send(socket.getOutputStream(), "\r");
            for (int i = 0; i < 20; i++) ask(other);
            send(socket.getOutputStream(), "\n" + other);

            assertThat(receive(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void servesAnyNumberOfRequestsOnOneConnection() throws IOException {
        var request = "GET /api/probe/rows HTTP/1.1\r\nHost: localhost\r\n\r\n";

        var responses = ask(request.repeat(200) + request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));

        assertThat(responses.split("HTTP/1.1 200 ", -1)).hasSize(202);
    }

    @Test
    void refusesLargeHeaders() throws IOException {
        var response = ask("GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "x".repeat(100_000)
                + "\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 400 ");
        assertOurs(response);
    }

    @Test
    void acceptsHeadersOf32Kilobytes() throws IOException {
        var request = "GET /api/probe/rows HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Large: ";

        assertThat(ask(request + "x".repeat(32 * 1024) + "\r\n\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void limitsHeaderBytesAndNotTheirNumber() throws IOException {
        var headers = IntStream.range(0, 500).mapToObj(i -> "X-H" + i + ": a\r\n").collect(Collectors.joining());
        var cookies = IntStream.range(0, 500).mapToObj(i -> "c" + i + "=a").collect(Collectors.joining("; "));
        var request = "GET /api/probe/rows HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "Cookie: "
                + cookies;

        assertThat(ask(request + "\r\n\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void refusesControlCharactersInHeaders() throws IOException {
        var response = ask("GET /api/probe/rows HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Odd: a\u0001b\r\n\r\n");

        assertThat(response).matches("(?s)HTTP/1.1 (200|400) .*");
    }

    @Test
    void refusesALargeChunkedBody() throws IOException {
        var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        var response = ask("POST /api/probe/things HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(40) + "0\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 413 ");
        assertOurs(response);
    }

    @Test
    void refusesMalformedChunks() throws IOException {
        var response = ask("POST /api/probe/things HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 400 ");
        assertOurs(response);
    }

    private static void assertOurs(String response) {
        var parts = response.split("\r\n\r\n", 2);
        assertThat(parts[0])
                .containsIgnoringCase("content-type: application/json")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("x-request-id: ")
                .containsIgnoringCase("content-security-policy: ")
                .doesNotContainIgnoringCase("\nserver:");
        var json = parts[1].substring(parts[1].indexOf('{'), parts[1].lastIndexOf('}') + 1);
        assertThat(new JsonMapper().readTree(json).propertyNames())
                .as(response)
                .contains("detail", "code", "timestamp", "request_id");
    }

    private String ask(String request) throws IOException {
        try (var socket = new Socket("localhost", app.address().getPort())) {
            socket.setSoTimeout(10_000);
            send(socket.getOutputStream(), request);
            return receive(socket.getInputStream());
        }
    }

    private static void send(OutputStream out, String request) throws IOException {
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String receive(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
