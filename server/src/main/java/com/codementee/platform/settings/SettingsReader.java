package com.codementee.platform.settings;

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

/** Parses each environment variable and rejects malformed values, in either mode. */
record SettingsReader(Map<String, String> environment) {

    private static final String DEMO_SENDER = "support@codementee.example";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String RAZORPAY_API = "https://api.razorpay.com/v1";

    Settings read() {
        var mode = mode();
        var server = server(mode);
        rejectUnknownMeetingLinks();
        return new Settings(
                mode,
                zone(),
                server,
                new DatabaseSettings(
                        databaseUrl(mode), oneOf("DEMO_DATA", "small", "large").equals("large"), get("BACKUP_KEY"),
                        new RetentionSettingsReader(environment).read()),
                new TokenSettings(get("JWT_SECRET"), accessTtl()),
                network(),
                new RateLimitSettings(oneOf("RATE_LIMITS", "on", "off").equals("on"), redisUrl()),
                razorpay(),
                mail(mode, server.publicUrl()),
                new SellerSettingsReader(environment).read(mode),
                new LlmSettingsReader(environment).read(mode),
                webApp());
    }

    private ServerSettings server(DeploymentMode mode) {
        var home = directory("CODEMENTEE_HOME", ".codementee").normalize();
        return new ServerSettings(port(), host(mode), url("PUBLIC_URL"), home, get("METRICS_TOKEN"));
    }

    private WebAppSettings webApp() {
        var directory = get("CODEMENTEE_WEB") == null ? null : directory("CODEMENTEE_WEB", "");
        return new WebAppSettings(directory, url("API_URL"));
    }

    private TrustedHostSettings network() {
        return new TrustedHostSettings(
                list("TRUSTED_PROXIES").stream().map(SettingsReader::checkedProxy).toList(),
                list("CORS_ORIGINS").stream().map(SettingsReader::checkedOrigin).toList());
    }

    private MailSettings mail(DeploymentMode mode, @Nullable String publicUrl) {
        return new MailSettings(
                smtpUrl(),
                emailAddress("SENDER_EMAIL", defaultSender(mode, publicUrl)),
                emailAddress("BCC_EMAIL", null),
                emailAddress("ACCOUNTANT_EMAIL", null));
    }

    /** The JVM cannot open a path with characters outside the locale's character set. */
    private Path directory(String variable, String fallback) {
        try {
            return Path.of(orElse(variable, fallback)).toAbsolutePath();
        } catch (InvalidPathException _) {
            throw new InvalidSettingException(
                    variable + " cannot be opened in this locale. Set LC_ALL=C.UTF-8,"
                            + " or use a directory with an ASCII name.");
        }
    }

    private DeploymentMode mode() {
        return DeploymentMode.valueOf(oneOf("CODEMENTEE_MODE", "demo", "production").toUpperCase(Locale.ROOT));
    }

    private int port() {
        try {
            int port = Integer.parseInt(orElse("PORT", "8001"));
            if (port >= 0 && port <= 65535) return port;
        } catch (NumberFormatException _) {
            // rejected below, like a number out of range
        }
        throw new InvalidSettingException(
                "PORT is not a port number. Set one from 1 to 65535, or leave it out for 8001.");
    }

    private @Nullable String host(DeploymentMode mode) {
        var host = get("HOST");
        if (host == null) return mode.isDemo() ? LOOPBACK : null;
        if (NetworkNames.isOwn(host)) return host;
        throw new InvalidSettingException(
                "HOST is not an address of this machine."
                        + " Set 127.0.0.1 for local clients only, or 0.0.0.0 for all interfaces.");
    }

    private @Nullable String databaseUrl(DeploymentMode mode) {
        var url = get("DATABASE_URL");
        var kind = get("DATABASE");
        if (kind != null && !kind.equals("embedded")) {
            throw new InvalidSettingException(
                    "DATABASE can only be 'embedded'. Set it to that, or unset it and set DATABASE_URL.");
        }
        if (url == null) {
            if (mode.isDemo() || kind != null) return null;
            throw new InvalidSettingException(
                    "DATABASE_URL is not set."
                            + " Production needs a database, or DATABASE=embedded for the one in CODEMENTEE_HOME.");
        }
        if (kind != null) {
            throw new InvalidSettingException(
                    "DATABASE=embedded and DATABASE_URL are both set. Keep one of them.");
        }
        if (!url.matches("postgres(ql)?://[^/]+/.+") || !namesServer(url)) {
            throw new InvalidSettingException(
                    "DATABASE_URL is invalid. Write it as postgresql://user:password@host:port/name.");
        }
        return url;
    }

    private @Nullable String redisUrl() {
        var url = get("REDIS_URL");
        if (url != null && !(url.matches("rediss?://[^/]+(/\\d+)?") && namesServer(url))) {
            throw new InvalidSettingException(
                    "REDIS_URL is invalid. Write it as redis://:password@host:6379, or rediss:// with TLS.");
        }
        return url;
    }

    /**
     * Returns whether the URL names a server. Rejects malformed URLs before a library throws an exception whose message
     * contains the password.
     */
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
            // rejected below, like a duration out of range
        }
        throw new InvalidSettingException("JWT_ACCESS_TTL is invalid. Write '15m', 'PT15M' or seconds, at most a day.");
    }

    private @Nullable RazorpaySettings razorpay() {
        var keyId = get("RAZORPAY_KEY_ID");
        var keySecret = get("RAZORPAY_KEY_SECRET");
        var webhookSecrets = list("RAZORPAY_WEBHOOK_SECRET");
        if (keyId == null && keySecret == null) return null;
        if (keyId == null) {
            throw new InvalidSettingException(
                    "RAZORPAY_KEY_SECRET is set but RAZORPAY_KEY_ID is not. Set both, or neither.");
        }
        if (keySecret == null) {
            throw new InvalidSettingException(
                    "RAZORPAY_KEY_ID is set but RAZORPAY_KEY_SECRET is not. Set both, or neither.");
        }
        if (webhookSecrets.isEmpty() || webhookSecrets.size() > 2) {
            throw new InvalidSettingException(
                    "RAZORPAY_WEBHOOK_SECRET must contain the webhook's secret, or two separated by a comma during a rotation.");
        }
        var baseUrl = url("RAZORPAY_BASE_URL");
        return new RazorpaySettings(keyId, keySecret, webhookSecrets, baseUrl == null ? RAZORPAY_API : baseUrl);
    }

    private @Nullable String smtpUrl() {
        var smtp = get("SMTP_URL");
        var resend = get("RESEND_API_KEY");
        if (smtp != null && resend != null) {
            throw new InvalidSettingException(
                    "SMTP_URL and RESEND_API_KEY are both set. Keep one of them.");
        }
        if (resend != null) {
            return "smtps://resend:" + URLEncoder.encode(resend, StandardCharsets.UTF_8) + "@smtp.resend.com:465";
        }
        if (smtp != null && !(smtp.matches("smtps?://.+") && namesServer(smtp))) {
            throw new InvalidSettingException("SMTP_URL is invalid."
                    + " Write it as smtp://user:password@host:587 or smtps://user:password@host:465,"
                    + " with special characters percent-encoded.");
        }
        return smtp;
    }

    /**
     * Returns the default sender: in production one of its own domain, because mail from the demo's address would
     * bounce.
     */
    private static String defaultSender(DeploymentMode mode, @Nullable String publicUrl) {
        if (mode.isDemo() || publicUrl == null) return DEMO_SENDER;
        return "support@" + URI.create(publicUrl).getHost().replaceFirst("^www\\.", "");
    }

    private @Nullable String emailAddress(String variable, @Nullable String fallback) {
        var value = get(variable);
        if (value == null) return fallback;
        if (!value.matches("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+")) {
            throw new InvalidSettingException(
                    variable + " is not an email address. Write it like support@codementee.io, without a name.");
        }
        return value;
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(orElse("PLATFORM_TIMEZONE", "Asia/Kolkata"));
        } catch (DateTimeException _) {
            throw new InvalidSettingException("PLATFORM_TIMEZONE is not a time zone. Write one like Asia/Kolkata.");
        }
    }

    private void rejectUnknownMeetingLinks() {
        if (orElse("MEETING_LINKS", "pool").equals("pool")) return;
        throw new InvalidSettingException(
                "MEETING_LINKS can only be 'pool': meeting links come from the admins' pool."
                        + " Set it to that, or unset it.");
    }

    private @Nullable String url(String variable) {
        var value = get(variable);
        return value == null ? null : checkedUrl(variable, value);
    }

    static String checkedUrl(String variable, String value) {
        try {
            var uri = new URI(value);
            boolean web = value.startsWith("http://") || value.startsWith("https://");
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (web && plain && uri.getHost() != null && uri.getPort() <= 65535) return value.replaceFirst("/+$", "");
        } catch (URISyntaxException _) {
            // rejected below, like a URL of another kind
        }
        throw new InvalidSettingException(
                variable + " is not a URL. Write it like https://codementee.io, without a password or a query.");
    }

    private static String checkedOrigin(String value) {
        var origin = checkedUrl("CORS_ORIGINS", value).toLowerCase(Locale.ROOT);
        if (origin.indexOf('/', "https://".length()) < 0) return origin;
        throw new InvalidSettingException(
                "CORS_ORIGINS contains a path. Write each origin without one, like https://codementee.io.");
    }

    private static String checkedProxy(String value) {
        try {
            new IpAddressMatcher(value);
            return value;
        } catch (IllegalArgumentException _) {
            throw new InvalidSettingException(
                    "TRUSTED_PROXIES is invalid."
                            + " Write addresses or ranges separated by commas, like 10.0.0.1,10.0.0.0/8.");
        }
    }

    private String oneOf(String variable, String usual, String other) {
        var value = orElse(variable, usual);
        if (value.equals(usual) || value.equals(other)) return value;
        throw new InvalidSettingException(
                variable + " is neither '" + usual + "' nor '" + other + "'. Set one of the two.");
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
