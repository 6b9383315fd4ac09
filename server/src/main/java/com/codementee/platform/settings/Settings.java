package com.codementee.platform.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every setting of the environment, checked before anything starts. The meaning of each variable is in the contract's
 * section 4; {@link SettingsReader} parses them one by one, {@link SettingsRules} says what a mode refuses.
 *
 * @param host the address to listen on; null for all interfaces
 * @param databaseUrl null for the embedded database of {@code home}
 * @param jwtSecret null in demo mode, where one is made at first start and kept
 * @param publicUrl where links in mail point, without a slash at the end; null for this server's own address
 * @param web the built web app, or null when only the API is served
 */
public record Settings(
        int port,
        @Nullable String host,
        boolean demo,
        Path home,
        @Nullable String databaseUrl,
        @Nullable String redisUrl,
        @Nullable String jwtSecret,
        Duration accessTtl,
        List<String> trustedProxies,
        @Nullable String publicUrl,
        @Nullable String apiUrl,
        List<String> corsOrigins,
        @Nullable Razorpay razorpay,
        @Nullable String smtpUrl,
        String senderEmail,
        @Nullable String bccEmail,
        boolean rateLimits,
        ZoneId zone,
        @Nullable Path web) {

    /** How to reach the payment provider. The first webhook secret is the current one. */
    public record Razorpay(String keyId, String keySecret, List<String> webhookSecrets, String baseUrl) {

        @Override
        public String toString() {
            return "Razorpay[" + baseUrl + "]";
        }
    }

    /** A setting that stops the start; the message names the variable and the cure. */
    public static class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Wrong(String message) {
            super(message, null, false, false);
        }
    }

    /** Reads the settings from an environment. @throws Wrong when one is missing, malformed or dangerous */
    public static Settings from(Map<String, String> environment) {
        var settings = new SettingsReader(environment).read();
        SettingsRules.check(settings);
        return settings;
    }

    /** This server's own address on this machine, on the port that it got. */
    public String localUrl(String port) {
        return "http://" + NetworkNames.urlHost(host) + ":" + port;
    }

    /** Whether a host, without brackets, names this installation: a loopback name, {@code HOST}, or that of {@code PUBLIC_URL}. */
    public boolean isOwnHost(String name) {
        return NetworkNames.isLoopback(name)
                || name.equalsIgnoreCase(host)
                || publicUrl != null && name.equalsIgnoreCase(URI.create(publicUrl).getHost());
    }

    @Override
    public String toString() {
        return "Settings[demo=" + demo + ", port=" + port + "]";
    }
}
