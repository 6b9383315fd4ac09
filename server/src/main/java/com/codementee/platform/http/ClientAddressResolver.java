package com.codementee.platform.http;

import com.codementee.platform.settings.TrustedHostSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Resolves a request's client IP address. Reads {@code X-Forwarded-For} from the right and stops at the first hop that
 * is not in {@code TRUSTED_PROXIES}, so a client cannot forge its address.
 */
@Component
public class ClientAddressResolver {

    private final List<IpAddressMatcher> trusted;

    public ClientAddressResolver(TrustedHostSettings settings) {
        this.trusted = settings.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    /** Returns the nearest address that is not one of our proxies. */
    public String resolve(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        for (var hop : hopsFromRight(request)) {
            var parsed = isProxy(address) ? parsed(hop) : null;
            if (parsed == null) return address;
            address = parsed;
        }
        return address;
    }

    /** Returns whether the IP address is one of our proxies, which forward many clients' requests. */
    public boolean isProxy(String address) {
        return trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static List<String> hopsFromRight(HttpServletRequest request) {
        var hops = new ArrayList<String>();
        for (var line : Collections.list(request.getHeaders("X-Forwarded-For"))) hops.addAll(List.of(line.split(",")));
        return hops.reversed();
    }

    /** Returns the address without the port and brackets that some proxies add, or null if it is not an IP address. */
    private static @Nullable String parsed(String hop) {
        var text = hop.strip().replaceFirst("^\\[([^]]*)](:\\d+)?$", "$1")
                .replaceFirst("^(\\d+\\.\\d+\\.\\d+\\.\\d+):\\d+$", "$1");
        try {
            return InetAddress.ofLiteral(text).getHostAddress();
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
