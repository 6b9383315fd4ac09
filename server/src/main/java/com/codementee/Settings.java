package com.codementee;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Every environment variable, once, checked before anything starts. The meaning of each is in the contract's section 4.
 *
 * @param jwtSecret null in demo mode, where one is made at first start and kept
 * @param publicUrl where links in mail point, without a slash at the end; null for this server's own address
 * @param web the built web app, or null when only the API is served
 */
public record Settings(
        int port,
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

    private static final int MIN_SECRET_BYTES = 32;

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
        return new Reader(environment).read();
    }

    @Override
    public String toString() {
        return "Settings[demo=" + demo + ", port=" + port + "]";
    }

    private record Reader(Map<String, String> environment) {

        Settings read() {
            boolean demo = mode();
            var settings = new Settings(
                    port(),
                    demo,
                    Path.of(orElse("CODEMENTEE_HOME", ".codementee")).toAbsolutePath().normalize(),
                    databaseUrl(),
                    redisUrl(),
                    get("JWT_SECRET"),
                    accessTtl(),
                    list("TRUSTED_PROXIES").stream().map(Reader::checkedProxy).toList(),
                    address("PUBLIC_URL"),
                    address("API_URL"),
                    list("CORS_ORIGINS").stream().map(Reader::checkedOrigin).toList(),
                    razorpay(),
                    smtpUrl(),
                    mailAddress("SENDER_EMAIL", "support@codementee.example"),
                    mailAddress("BCC_EMAIL", null),
                    rateLimits(),
                    zone(),
                    get("CODEMENTEE_WEB") == null ? null : Path.of(get("CODEMENTEE_WEB")).toAbsolutePath());
            checkMeetingLinks();
            if (settings.jwtSecret != null) checkSecret(settings.jwtSecret);
            if (demo) checkDemo(settings);
            else checkProduction(settings);
            return settings;
        }

        private boolean mode() {
            return switch (orElse("CODEMENTEE_MODE", "demo")) {
                case "demo" -> true;
                case "production" -> false;
                default -> throw new Wrong("CODEMENTEE_MODE is neither 'demo' nor 'production'. Set one of the two.");
            };
        }

        private int port() {
            try {
                int port = Integer.parseInt(orElse("PORT", "8001"));
                if (port >= 0 && port <= 65535) return port;
            } catch (NumberFormatException _) {
                // said below, as for a number out of range
            }
            throw new Wrong("PORT is not a port number. Set one from 1 to 65535, or leave it out for 8001.");
        }

        private @Nullable String databaseUrl() {
            var url = get("DATABASE_URL");
            if (url != null && !(url.matches("postgres(ql)?://[^/]+/.+") && namesServer(url))) {
                throw new Wrong("DATABASE_URL is not understood. Write it as postgresql://user:password@host:port/name.");
            }
            return url;
        }

        private @Nullable String redisUrl() {
            var url = get("REDIS_URL");
            if (url != null && !(url.matches("rediss?://[^/]+(/\\d+)?") && namesServer(url))) {
                throw new Wrong("REDIS_URL is not understood. Write it as redis://:password@host:6379, or rediss:// with TLS.");
            }
            return url;
        }

        /** What is no address is refused here, before somebody's complaint about it prints the password inside. */
        private static boolean namesServer(String url) {
            try {
                var uri = new URI(url);
                return uri.getHost() != null && uri.getPort() <= 65535;
            } catch (URISyntaxException _) {
                return false;
            }
        }

        private Duration accessTtl() {
            var text = orElse("JWT_ACCESS_TTL", "PT15M");
            try {
                var ttl = text.matches("\\d+")
                        ? Duration.ofSeconds(Long.parseLong(text))
                        : Duration.parse(text.toUpperCase(Locale.ROOT).startsWith("P") ? text : "PT" + text);
                if (ttl.compareTo(Duration.ofSeconds(1)) >= 0 && ttl.compareTo(Duration.ofDays(1)) <= 0) return ttl;
            } catch (DateTimeException | ArithmeticException | NumberFormatException _) {
                // said below, as for a length out of range
            }
            throw new Wrong("JWT_ACCESS_TTL is not understood. Write '15m', 'PT15M' or seconds, at most a day.");
        }

        private @Nullable Razorpay razorpay() {
            var keyId = get("RAZORPAY_KEY_ID");
            var keySecret = get("RAZORPAY_KEY_SECRET");
            var webhookSecrets = list("RAZORPAY_WEBHOOK_SECRET");
            if (keyId == null && keySecret == null) return null;
            if (keyId == null) throw new Wrong("RAZORPAY_KEY_SECRET is set but RAZORPAY_KEY_ID is not. Set both, or neither.");
            if (keySecret == null) throw new Wrong("RAZORPAY_KEY_ID is set but RAZORPAY_KEY_SECRET is not. Set both, or neither.");
            if (webhookSecrets.isEmpty() || webhookSecrets.size() > 2) {
                throw new Wrong("RAZORPAY_WEBHOOK_SECRET must hold the webhook's secret, or two with a comma while rotating.");
            }
            var baseUrl = address("RAZORPAY_BASE_URL");
            return new Razorpay(keyId, keySecret, webhookSecrets, baseUrl == null ? "https://api.razorpay.com/v1" : baseUrl);
        }

        private @Nullable String smtpUrl() {
            var smtp = get("SMTP_URL");
            var resend = get("RESEND_API_KEY");
            if (smtp != null && resend != null) throw new Wrong("SMTP_URL and RESEND_API_KEY are both set. Keep one of them.");
            if (resend != null) return "smtps://resend:" + java.net.URLEncoder.encode(resend, StandardCharsets.UTF_8) + "@smtp.resend.com:465";
            if (smtp != null && !smtp.matches("smtps?://.+")) {
                throw new Wrong("SMTP_URL is not understood. Write it as smtp://user:password@host:587 or smtps://user:password@host:465.");
            }
            return smtp;
        }

        private @Nullable String mailAddress(String variable, @Nullable String otherwise) {
            var value = get(variable);
            if (value == null) return otherwise;
            if (!value.matches("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+")) {
                throw new Wrong(variable + " is not an address of mail. Write it as support@codementee.io, without a name.");
            }
            return value;
        }

        private boolean rateLimits() {
            return switch (orElse("RATE_LIMITS", "on")) {
                case "on" -> true;
                case "off" -> false;
                default -> throw new Wrong("RATE_LIMITS is neither 'on' nor 'off'. Set one of the two.");
            };
        }

        private ZoneId zone() {
            try {
                return ZoneId.of(orElse("PLATFORM_TIMEZONE", "Asia/Kolkata"));
            } catch (DateTimeException _) {
                throw new Wrong("PLATFORM_TIMEZONE is not a time zone. Write one like Asia/Kolkata.");
            }
        }

        private void checkMeetingLinks() {
            if (orElse("MEETING_LINKS", "pool").equals("pool")) return;
            throw new Wrong("MEETING_LINKS can only be 'pool': links come from the admins' pool. Set that, or take it away.");
        }

        private static void checkSecret(String secret) {
            if (secret.getBytes(StandardCharsets.UTF_8).length < MIN_SECRET_BYTES) {
                throw new Wrong("JWT_SECRET is too short. Set at least 32 random bytes, for example from 'openssl rand -base64 48'.");
            }
            boolean wellKnown = secret.chars().distinct().count() < 10
                    || secret.toLowerCase(Locale.ROOT).matches(".*(super-secure|change-?me|your[-_]|secret-?key|example|default).*");
            if (wellKnown) {
                throw new Wrong("JWT_SECRET looks like an example. Set at least 32 random bytes, for example from 'openssl rand -base64 48'.");
            }
        }

        private static void checkDemo(Settings settings) {
            if (settings.razorpay != null && settings.razorpay.keyId.startsWith("rzp_live_")) {
                throw new Wrong("RAZORPAY_KEY_ID is a live key, which demo mode never uses. Set CODEMENTEE_MODE=production, or take the key away.");
            }
            if (settings.smtpUrl != null) {
                throw new Wrong("SMTP_URL or RESEND_API_KEY is set, but demo mode mails nobody. Set CODEMENTEE_MODE=production, or take it away.");
            }
        }

        private static void checkProduction(Settings settings) {
            if (settings.jwtSecret == null) throw new Wrong("JWT_SECRET is not set. Production needs at least 32 random bytes.");
            if (settings.publicUrl == null) throw new Wrong("PUBLIC_URL is not set. Production needs the address that links in mail point to.");
            if (settings.razorpay == null) throw new Wrong("RAZORPAY_KEY_ID is not set. Production never starts with the payment sandbox.");
            if (!settings.razorpay.keyId.startsWith("rzp_live_") && !settings.razorpay.keyId.startsWith("rzp_test_")) {
                throw new Wrong("RAZORPAY_KEY_ID is no Razorpay key. It begins with rzp_live_ or rzp_test_.");
            }
            if (settings.razorpay.baseUrl.contains("__sandbox")) {
                throw new Wrong("RAZORPAY_BASE_URL points to a sandbox, which production never uses. Take it away.");
            }
            if (settings.smtpUrl == null) throw new Wrong("Neither SMTP_URL nor RESEND_API_KEY is set. Production needs one of them to send mail.");
            if (!settings.rateLimits) throw new Wrong("RATE_LIMITS is off, which production refuses. Take it away.");
        }

        private @Nullable String address(String variable) {
            var value = get(variable);
            return value == null ? null : checkedAddress(variable, value);
        }

        private static String checkedAddress(String variable, String value) {
            try {
                var uri = new URI(value);
                if (uri.getHost() != null && (value.startsWith("http://") || value.startsWith("https://"))) {
                    return value.replaceFirst("/+$", "");
                }
            } catch (URISyntaxException _) {
                // said below, as for an address of another kind
            }
            throw new Wrong(variable + " is not an address. Write it like https://codementee.io.");
        }

        private static String checkedOrigin(String value) {
            var origin = checkedAddress("CORS_ORIGINS", value).toLowerCase(Locale.ROOT);
            if (origin.indexOf('/', "https://".length()) < 0) return origin;
            throw new Wrong("CORS_ORIGINS names more than an origin. Write each without a path, like https://codementee.io.");
        }

        private static String checkedProxy(String value) {
            try {
                new IpAddressMatcher(value);
                return value;
            } catch (IllegalArgumentException _) {
                throw new Wrong("TRUSTED_PROXIES is not understood. Write addresses or ranges, like 10.0.0.1 or 10.0.0.0/8, with commas.");
            }
        }

        private List<String> list(String variable) {
            var value = get(variable);
            if (value == null) return List.of();
            return Arrays.stream(value.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        }

        private String orElse(String variable, String fallback) {
            var value = get(variable);
            return value == null ? fallback : value;
        }

        private @Nullable String get(String variable) {
            var value = environment.get(variable);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }
}
