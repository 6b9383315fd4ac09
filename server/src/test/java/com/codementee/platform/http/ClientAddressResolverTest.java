package com.codementee.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressResolverTest {

    private final ClientAddressResolver behindProxies =
            new ClientAddressResolver(Settings.from(Map.of("TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8, ::1")).network());

    @Test
    void ignoresForwardedHeadersWithoutTrustedProxies() {
        var trustingNobody = new ClientAddressResolver(Settings.from(Map.of()).network());

        assertThat(trustingNobody.resolve(request("203.0.113.9", "1.2.3.4"))).isEqualTo("203.0.113.9");
    }

    @Test
    void ignoresForwardedHeadersOfUntrustedClients() {
        assertThat(behindProxies.resolve(request("203.0.113.9", "1.2.3.4"))).isEqualTo("203.0.113.9");
    }

    @Test
    void returnsTheNearestAddressThatIsNotAProxy() {
        assertThat(behindProxies.resolve(request("127.0.0.1", "6.6.6.6, 203.0.113.9, 10.1.2.3")))
                .isEqualTo("203.0.113.9");
        assertThat(behindProxies.resolve(request("127.0.0.1", "6.6.6.6", "203.0.113.9"))).isEqualTo("203.0.113.9");
    }

    @Test
    void parsesPortsAndBrackets() {
        assertThat(behindProxies.resolve(request("::1", "203.0.113.9:4711"))).isEqualTo("203.0.113.9");
        assertThat(behindProxies.resolve(request("127.0.0.1", "[2001:db8::1]:443"))).isEqualTo("2001:db8:0:0:0:0:0:1");
    }

    @Test
    void stopsAtAnInvalidAddress() {
        assertThat(behindProxies.resolve(request("127.0.0.1", "203.0.113.9, unknown"))).isEqualTo("127.0.0.1");
        assertThat(behindProxies.resolve(request("127.0.0.1", ""))).isEqualTo("127.0.0.1");
    }

    private static MockHttpServletRequest request(String remote, String... forwardedFor) {
        var request = new MockHttpServletRequest("GET", "/api/x");
        request.setRemoteAddr(remote);
        for (var line : forwardedFor) request.addHeader("X-Forwarded-For", line);
        return request;
    }
}
