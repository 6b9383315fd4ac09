package com.codementee.platform.settings;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Rejects well-formed settings that are dangerous, especially in production. */
final class SettingsRules {

    private static final int MIN_JWT_BYTES = 32;

    /** Razorpay's own key secrets have 24 characters; a webhook's secret is chosen by the operator. */
    private static final int MIN_RAZORPAY_BYTES = 16;

    /** The shortest allowed prefix of a trusted public address range; CDNs publish ranges of this size. */
    private static final int MIN_PUBLIC_IPV4_PREFIX = 12;

    private static final int MIN_PUBLIC_IPV6_PREFIX = 24;

    private static final List<String> PRIVATE_NETWORKS = List.of(
            "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
            "fc00::/7", "fe80::/10");

    private SettingsRules() {}

    /** @throws InvalidSettingException naming the variable and the fix */
    static void check(Settings settings) {
        if (settings.tokens().jwtSecret() != null) checkJwtSecret(settings);
        checkOperatorSecret("METRICS_TOKEN", settings.server().metricsToken(), settings);
        checkOperatorSecret("BACKUP_KEY", settings.database().backupKey(), settings);
        if (settings.mode().isDemo()) checkDemo(settings);
        else checkProduction(settings);
    }

    private static void checkJwtSecret(Settings settings) {
        var cure = "Set at least 32 random bytes, for example from 'openssl rand -base64 48'.";
        var secret = settings.tokens().jwtSecret();
        if (bytes(secret) < MIN_JWT_BYTES) throw new InvalidSettingException("JWT_SECRET is too short. " + cure);
        boolean wellKnown = secret.chars().distinct().count() < 10
                || secret.toLowerCase(Locale.ROOT)
                        .matches(".*(super-secure|change-?me|your[-_]|secret-?key|example|default).*");
        if (wellKnown) throw new InvalidSettingException("JWT_SECRET looks like an example. " + cure);
        if (otherSecrets(settings).contains(secret)) {
            throw new InvalidSettingException(
                    "JWT_SECRET is the same as another secret, whose holder could then sign tokens. " + cure);
        }
    }

    /** The operator makes these secrets, so a short or well-known one is always a mistake. */
    private static void checkOperatorSecret(String variable, @Nullable String secret, Settings settings) {
        if (secret == null) return;
        var cure = "Set at least 32 random bytes, for example from 'openssl rand -base64 48'.";
        if (bytes(secret) < MIN_JWT_BYTES) throw new InvalidSettingException(variable + " is too short. " + cure);
        boolean wellKnown = secret.chars().distinct().count() < 10
                || secret.toLowerCase(Locale.ROOT).matches(".*(change-?me|your[-_]|example|default).*");
        if (wellKnown) throw new InvalidSettingException(variable + " looks like an example. " + cure);
        if (secret.equals(settings.tokens().jwtSecret())) {
            throw new InvalidSettingException(variable + " is the same as JWT_SECRET. " + cure);
        }
    }

    private static List<String> otherSecrets(Settings settings) {
        var secrets = new ArrayList<String>();
        if (settings.razorpay() != null) {
            secrets.add(settings.razorpay().keySecret());
            secrets.addAll(settings.razorpay().webhookSecrets());
        }
        if (settings.llm() != null && settings.llm().apiKey() != null) secrets.add(settings.llm().apiKey());
        var urls = new String[] {
            settings.database().url(), settings.rateLimits().redisUrl(), settings.mail().smtpUrl()
        };
        for (var url : urls) {
            if (url != null && password(url) instanceof String password) secrets.add(password);
        }
        return secrets;
    }

    private static @Nullable String password(String url) {
        var signIn = URI.create(url).getUserInfo();
        return signIn == null || !signIn.contains(":") ? null : signIn.substring(signIn.indexOf(':') + 1);
    }

    private static void checkDemo(Settings settings) {
        if (settings.razorpay() != null && settings.razorpay().keyId().startsWith("rzp_live_")) {
            throw new InvalidSettingException(
                    "RAZORPAY_KEY_ID is a live key, which demo mode never uses."
                            + " Set CODEMENTEE_MODE=production, or unset the key.");
        }
        if (settings.mail().smtpUrl() != null) {
            throw new InvalidSettingException(
                    "SMTP_URL or RESEND_API_KEY is set, but demo mode sends no mail."
                            + " Set CODEMENTEE_MODE=production, or unset it.");
        }
    }

    private static void checkProduction(Settings settings) {
        if (settings.tokens().jwtSecret() == null) {
            throw new InvalidSettingException(
                    "JWT_SECRET is not set. Production needs at least 32 random bytes.");
        }
        checkAddresses(settings);
        checkRazorpay(settings.razorpay());
        checkMail(settings);
        settings.network().trustedProxies().forEach(SettingsRules::checkProxy);
        if (!settings.rateLimits().enabled()) {
            throw new InvalidSettingException(
                    "RATE_LIMITS is off, which production refuses. Unset it.");
        }
    }

    private static void checkAddresses(Settings settings) {
        if (settings.server().publicUrl() == null) {
            throw new InvalidSettingException("PUBLIC_URL is not set. Production needs it for the links in mails.");
        }
        requireHttps("PUBLIC_URL", settings.server().publicUrl());
        if (NetworkNames.isLoopback(host(settings.server().publicUrl()))) {
            throw new InvalidSettingException(
                    "PUBLIC_URL points to this machine only. Set the URL that users open.");
        }
        if (settings.webApp().apiUrl() != null) requireHttps("API_URL", settings.webApp().apiUrl());
        settings.network().corsOrigins().forEach(origin -> requireHttps("CORS_ORIGINS", origin));
    }

    private static void requireHttps(String variable, String url) {
        if (url.startsWith("https://")) return;
        throw new InvalidSettingException(variable + " has no TLS, which production requires. Write it with https://.");
    }

    private static void checkRazorpay(@Nullable RazorpaySettings razorpay) {
        if (razorpay == null) {
            throw new InvalidSettingException(
                    "RAZORPAY_KEY_ID is not set. Production never starts with the payment sandbox.");
        }
        if (!razorpay.keyId().startsWith("rzp_live_") && !razorpay.keyId().startsWith("rzp_test_")) {
            throw new InvalidSettingException(
                    "RAZORPAY_KEY_ID is not a Razorpay key. It must begin with rzp_live_ or rzp_test_.");
        }
        requireStrong("RAZORPAY_KEY_SECRET", razorpay.keySecret(),
                "Copy it from Razorpay's dashboard, where the key was made.");
        for (var secret : razorpay.webhookSecrets()) {
            requireStrong("RAZORPAY_WEBHOOK_SECRET", secret,
                    "Set at least 16 random characters there and at the webhook in Razorpay's dashboard.");
        }
        if (razorpay.webhookSecrets().contains(razorpay.keySecret())) {
            throw new InvalidSettingException(
                    "RAZORPAY_WEBHOOK_SECRET is the same as RAZORPAY_KEY_SECRET. Choose another one for the webhook.");
        }
        if (razorpay.baseUrl().contains("__sandbox")) {
            throw new InvalidSettingException(
                    "RAZORPAY_BASE_URL points to a sandbox, which production never uses. Unset it.");
        }
        // Each call carries the key secret, so only a proxy on this machine may be called without TLS.
        if (!NetworkNames.isLoopback(host(razorpay.baseUrl()))) requireHttps("RAZORPAY_BASE_URL", razorpay.baseUrl());
    }

    private static void requireStrong(String variable, String secret, String cure) {
        if (bytes(secret) < MIN_RAZORPAY_BYTES) throw new InvalidSettingException(variable + " is too short. " + cure);
        boolean wellKnown = secret.chars().distinct().count() < 6
                || secret.toLowerCase(Locale.ROOT).matches(".*(change-?me|your[-_]|example|default).*");
        if (wellKnown) throw new InvalidSettingException(variable + " looks like an example. " + cure);
    }

    /** An installation whose own host is an example domain, such as a test, may also send from one. */
    private static void checkMail(Settings settings) {
        if (settings.mail().smtpUrl() == null) {
            throw new InvalidSettingException(
                    "Neither SMTP_URL nor RESEND_API_KEY is set. Production needs one of them to send mail.");
        }
        var domain = settings.mail().senderEmail().substring(settings.mail().senderEmail().lastIndexOf('@') + 1);
        if (NetworkNames.isReserved(domain) && !NetworkNames.isReserved(host(settings.server().publicUrl()))) {
            throw new InvalidSettingException(
                    "SENDER_EMAIL is an example address, which mail servers refuse. Set an address at your own domain.");
        }
    }

    /** A trusted proxy can claim any client address, so a wide range would defeat rate limits and session addresses. */
    private static void checkProxy(String range) {
        if (!range.contains("/")) return;
        var address = range.substring(0, range.indexOf('/'));
        int narrowest = address.contains(":") ? MIN_PUBLIC_IPV6_PREFIX : MIN_PUBLIC_IPV4_PREFIX;
        if (prefix(range) >= narrowest || isPrivate(address, prefix(range))) return;
        throw new InvalidSettingException(
                "TRUSTED_PROXIES trusts " + range + ", which is too wide."
                        + " List the addresses of your proxies, or their network.");
    }

    /** Returns whether the whole range lies in networks that are not routed on the Internet. */
    private static boolean isPrivate(String address, int prefix) {
        return PRIVATE_NETWORKS.stream()
                .anyMatch(network -> prefix >= prefix(network) && new IpAddressMatcher(network).matches(address));
    }

    private static int prefix(String range) {
        return Integer.parseInt(range.substring(range.indexOf('/') + 1));
    }

    private static String host(String url) {
        return URI.create(url).getHost();
    }

    private static int bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8).length;
    }
}
