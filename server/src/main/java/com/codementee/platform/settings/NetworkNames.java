package com.codementee.platform.settings;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks host names and IP addresses. Only {@link #isOwn} resolves names. */
final class NetworkNames {

    private NetworkNames() {}

    /**
     * Returns whether a URL's host can only be this machine: {@code localhost}, a subdomain of it, or a loopback
     * address.
     */
    static boolean isLoopback(String urlHost) {
        var host = urlHost.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        if (host.equals("localhost") || host.endsWith(".localhost")) return true;
        try {
            var address = InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
            return address.isLoopbackAddress() || address.isAnyLocalAddress();
        } catch (IllegalArgumentException _) {
            return false; // a name
        }
    }

    /** Returns whether a name is reserved for documentation and tests (RFC 2606), so mail to it never arrives. */
    static boolean isReserved(String domain) {
        return domain.toLowerCase(Locale.ROOT)
                .matches("(.*\\.)?(example|invalid|test|localhost|example\\.(com|net|org))");
    }

    /** Returns whether this machine can listen on the host. Resolves names. */
    static boolean isOwn(String host) {
        try {
            var address = InetAddress.getByName(host);
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (UnknownHostException | SocketException _) {
            return false;
        }
    }

    /** Returns the host part of a local URL for a server that listens on this host; null means all interfaces. */
    static String urlHost(@Nullable String host) {
        if (host == null || host.equals("0.0.0.0") || host.equals("::") || host.equals("127.0.0.1")) return "localhost";
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
