package com.codementee.platform.settings;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where this server listens, its public URL, and where it stores files.
 *
 * @param port the port to listen on; 0 for any free port
 * @param host the address to listen on; null for all interfaces
 * @param publicUrl the base URL of links in mails, without a trailing slash; null for this server's own URL
 * @param home the data directory ({@code CODEMENTEE_HOME})
 * @param metricsToken the bearer token that Prometheus sends; null if only this machine may read metrics
 */
public record ServerSettings(
        int port, @Nullable String host, @Nullable String publicUrl, Path home, @Nullable String metricsToken) {

    @Override
    public String toString() {
        return "ServerSettings[port=" + port + ", home=" + home + "]";
    }

    /** Returns this server's base URL on this machine, with its actual port once it listens. */
    public String localUrl(Environment environment) {
        return localUrl(environment.getProperty("local.server.port", Integer.class, port));
    }

    /** Returns the base URL on this machine of a server that listens on {@code PORT}. */
    public String localUrl() {
        return localUrl(port);
    }

    private String localUrl(int actualPort) {
        return "http://" + NetworkNames.urlHost(host) + ":" + actualPort;
    }

    /**
     * Returns whether a host name refers to this installation: loopback, {@code HOST}, or the host of {@code
     * PUBLIC_URL}.
     *
     * @param name without the brackets of an IPv6 address
     */
    public boolean isOwnHost(String name) {
        return NetworkNames.isLoopback(name)
                || name.equalsIgnoreCase(host)
                || publicUrl != null && name.equalsIgnoreCase(URI.create(publicUrl).getHost());
    }
}
