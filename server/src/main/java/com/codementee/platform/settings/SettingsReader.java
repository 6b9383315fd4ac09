package com.codementee.platform.settings;

import com.codementee.platform.settings.Settings.Razorpay;
import com.codementee.platform.settings.Settings.Wrong;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
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

/** Parses each variable of an environment. What is malformed in any mode is refused here. */
record SettingsReader(Map<String, String> environment) {

    private static final String DEMO_SENDER = "support@codementee.example";
    private static final String LOOPBACK = "127.0.0.1";

    Settings read() {
        boolean demo = demo();
        var publicUrl = address("PUBLIC_URL");
        checkMeetingLinks();
        return new Settings(
                port(),
                host(demo),
                demo,
                folder("CODEMENTEE_HOME", orElse("CODEMENTEE_HOME", ".codementee")).normalize(),
                databaseUrl(demo),
                redisUrl(),
                get("JWT_SECRET"),
                accessTtl(),
                list("TRUSTED_PROXIES").stream().map(SettingsReader::checkedProxy).toList(),
                publicUrl,
                address("API_URL"),
                list("CORS_ORIGINS").stream().map(SettingsReader::checkedOrigin).toList(),
                razorpay(),
                smtpUrl(),
                mailAddress("SENDER_EMAIL", defaultSender(demo, publicUrl)),
                mailAddress("BCC_EMAIL", null),
                oneOf("RATE_LIMITS", "on", "off").equals("on"),
                zone(),
                get("CODEMENTEE_WEB") == null ? null : folder("CODEMENTEE_WEB", get("CODEMENTEE_WEB")));
    }

    /** The JVM cannot name what is not of the locale's character set, and reads it as a replacement character. */
    private static Path folder(String variable, String name) {
        try {
            return Path.of(name).toAbsolutePath();
        } catch (InvalidPathException _) {
            throw new Wrong(
                    variable + " cannot be read in this locale. Set LC_ALL=C.UTF-8, or give a folder with an ASCII name.");
        }
    }

    private boolean demo() {
        return oneOf("CODEMENTEE_MODE", "demo", "production").equals("demo");
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

    private @Nullable String host(boolean demo) {
        var host = get("HOST");
        if (host == null) return demo ? LOOPBACK : null;
        if (NetworkNames.isOwn(host)) return host;
        throw new Wrong("HOST is no address of this machine. Set 127.0.0.1 for this machine alone, or 0.0.0.0 for all interfaces.");
    }

    private @Nullable String databaseUrl(boolean demo) {
        var url = get("DATABASE_URL");
        var kind = get("DATABASE");
        if (kind != null && !kind.equals("embedded")) {
            throw new Wrong("DATABASE can only be 'embedded'. Set that, or take it away and set DATABASE_URL.");
        }
        if (url == null) {
            if (demo || kind != null) return null;
            throw new Wrong("DATABASE_URL is not set. Production needs a database, or DATABASE=embedded for the one in CODEMENTEE_HOME.");
        }
        if (kind != null) throw new Wrong("DATABASE=embedded and DATABASE_URL are both set. Keep one of them.");
        if (!url.matches("postgres(ql)?://[^/]+/.+") || !namesServer(url)) {
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
        if (resend != null) return "smtps://resend:" + URLEncoder.encode(resend, StandardCharsets.UTF_8) + "@smtp.resend.com:465";
        if (smtp != null && !(smtp.matches("smtps?://.+") && namesServer(smtp))) {
            throw new Wrong("SMTP_URL is not understood. Write it as smtp://user:password@host:587 or smtps://user:password@host:465,"
                    + " with special characters percent-encoded.");
        }
        return smtp;
    }

    /** Production writes from its own domain, where the demo's address would bounce. */
    private static String defaultSender(boolean demo, @Nullable String publicUrl) {
        if (demo || publicUrl == null) return DEMO_SENDER;
        return "support@" + URI.create(publicUrl).getHost().replaceFirst("^www\\.", "");
    }

    private @Nullable String mailAddress(String variable, @Nullable String otherwise) {
        var value = get(variable);
        if (value == null) return otherwise;
        if (!value.matches("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+")) {
            throw new Wrong(variable + " is not an address of mail. Write it as support@codementee.io, without a name.");
        }
        return value;
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

    private @Nullable String address(String variable) {
        var value = get(variable);
        return value == null ? null : checkedAddress(variable, value);
    }

    private static String checkedAddress(String variable, String value) {
        try {
            var uri = new URI(value);
            boolean web = value.startsWith("http://") || value.startsWith("https://");
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (web && plain && uri.getHost() != null && uri.getPort() <= 65535) return value.replaceFirst("/+$", "");
        } catch (URISyntaxException _) {
            // said below, as for an address of another kind
        }
        throw new Wrong(variable + " is not an address. Write it like https://codementee.io, without a password or a query.");
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

    private String oneOf(String variable, String usual, String other) {
        var value = orElse(variable, usual);
        if (value.equals(usual) || value.equals(other)) return value;
        throw new Wrong(variable + " is neither '" + usual + "' nor '" + other + "'. Set one of the two.");
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
