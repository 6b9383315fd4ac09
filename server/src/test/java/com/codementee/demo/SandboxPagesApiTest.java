package com.codementee.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiClient;
import com.codementee.support.ApiTest;
import com.codementee.support.SandboxMailbox;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the sandbox's pages and its refusal of invalid requests. */
class SandboxPagesApiTest extends ApiTest {

    private final ApiClient browser = anonymous().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    @Test
    void linksToEverySimulatedProvider() {
        var page = browser.get("/__sandbox").expect(200).text();

        var links = Pattern.compile("href=\"(/__sandbox[^\"]*)\"").matcher(page).results().map(link -> link.group(1))
                .distinct().toList();
        assertThat(links).contains("/__sandbox/mail", "/__sandbox/clock", "/__sandbox/faults", "/__sandbox/razorpay",
                "/__sandbox/llm");
        for (var link : links) browser.get(link).expect(200);
    }

    @Test
    void showsAMailInASandboxedFrame() {
        var name = "<img src=x onerror=alert(1)>";
        var person = given.freeMentee(name);
        new SandboxMailbox(app).await(person.email(), "Welcome");
        var list = browser.get("/__sandbox/mail?to=" + person.email()).expect(200).text();
        var link = Pattern.compile("/__sandbox/mail/[0-9a-f-]{36}").matcher(list).results().findFirst().orElseThrow()
                .group();

        var page = browser.get(link).expect(200);
        var frame = browser.get(link + "/html").expect(200);

        assertThat(page.text()).contains("<iframe title=\"The mail's HTML\" sandbox").doesNotContain("<img");
        assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe").doesNotContain("script");
        assertThat(frame.header("Content-Security-Policy")).contains("default-src 'none'", "; sandbox;")
                .doesNotContain("script");
        assertThat(frame.text()).doesNotContain("<img");
    }

    @Test
    void injectsFaultsThroughAForm() {
        browser.header("Content-Type", "application/x-www-form-urlencoded")
                .post("/__sandbox/faults", "target=llm&kind=slow&count=3").expect(303);

        assertThat(browser.get("/__sandbox/faults").expect(200).text()).contains("<td>llm</td><td>slow</td><td>3</td>");
        anonymous().post("/__sandbox/faults", Map.of("target", "llm", "kind", "slow", "count", 0)).expect(200);
    }

    @Test
    void refusesInvalidRequests() {
        anonymous().post("/__sandbox/faults", Map.of("target", "moon", "kind", "down", "count", 1))
                .expectInvalid("target");
        anonymous().post("/__sandbox/faults", Map.of("target", "mail", "kind", "sad", "count", 1))
                .expectInvalid("kind");
        anonymous().post("/__sandbox/faults", Map.of("target", "mail", "kind", "down", "count", -1))
                .expectInvalid("count");
        anonymous().post("/__sandbox/faults", Map.of("target", "mail", "kind", "down")).expectInvalid("count");
        anonymous().get("/__sandbox/mail?to=%00").expectInvalid("to");
        anonymous().get("/__sandbox/mail/00000000-0000-0000-0000-000000000000").expect(404, ErrorCode.NOT_FOUND);
        browser.get("/__sandbox/elsewhere").expect(404, ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"evil.example", "evil.example:8001", "localhost.evil.example", "127.0.0.1.nip.example", "192.0.2.7"})
    void refusesOtherHostNames(String host) throws IOException {
        assertThat(raw("GET", "/__sandbox/mail", host)).startsWith("HTTP/1.1 403");
        assertThat(raw("POST", "/__sandbox/clock", host)).startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8001", "app.localhost", "127.0.0.1", "127.0.0.1:1", "[::1]:8001"})
    void acceptsTheHostNamesOfThisMachine(String host) throws IOException {
        assertThat(raw("GET", "/__sandbox/mail", host)).startsWith("HTTP/1.1 200");
    }

    @Test
    void refusesFormsFromOtherSites() {
        for (var header : List.of(
                Map.entry("Origin", "https://evil.example"), Map.entry("Origin", "null"),
                Map.entry("Origin", "http://localhost:1"),
                Map.entry("Sec-Fetch-Site", "cross-site"), Map.entry("Sec-Fetch-Site", "same-site"))) {
            var page = anonymous().header(header.getKey(), header.getValue());
            var form = page.header("Content-Type", "application/x-www-form-urlencoded");

            form.post("/__sandbox/clock", "advance=PT1H").expect(403, ErrorCode.FORBIDDEN_ROLE);
            form.post("/__sandbox/faults", "target=llm&kind=slow&count=0").expect(403, ErrorCode.FORBIDDEN_ROLE);
            page.post("/__sandbox/razorpay/pay", Map.of()).expect(403, ErrorCode.FORBIDDEN_ROLE);
            page.get("/__sandbox/clock").expect(200);
        }
    }

    @Test
    void acceptsFormsFromItsOwnPages() {
        var form = browser.header("Content-Type", "application/x-www-form-urlencoded");
        var own = "http://" + app.address().getAuthority();

        form.header("Origin", own).post("/__sandbox/faults", "target=llm&kind=slow&count=0").expect(303);
        form.header("Origin", own).header("Sec-Fetch-Site", "same-origin")
                .post("/__sandbox/faults", "target=llm&kind=slow&count=0").expect(303);
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() throws IOException {
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address : network.inetAddresses().filter(found -> !found.isLoopbackAddress()).toList()) {
                assertThatThrownBy(() -> new Socket(address, app.address().getPort()).close())
                        .isInstanceOf(IOException.class);
            }
        }
    }

    private String raw(String method, String path, String host) throws IOException {
        try (var socket = new Socket("127.0.0.1", app.address().getPort())) {
            var request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 2\r\nConnection: close\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void hasMeetingRooms() {
        assertThat(browser.get("/__sandbox/meet/%3Cb%3E").expect(200).text()).contains("&lt;b&gt;")
                .doesNotContain("<b>");
    }
}
