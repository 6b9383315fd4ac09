package com.codementee.platform.security;

import com.codementee.platform.http.SiteArea;
import com.codementee.platform.settings.DeploymentMode;
import com.codementee.platform.settings.RazorpaySettings;
import com.codementee.platform.settings.WebAppSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What browsers are told about every response, errors and static files too: where code may come from, who may frame
 * us, what to remember. Written first, so that a route can replace a header with one of its own.
 */
@Component
public class SecurityHeaders {

    private static final String API_POLICY =
            "base-uri 'none'; default-src 'none'; form-action 'none'; frame-ancestors 'self'";
    private static final String DOCS_POLICY = "base-uri 'none'; connect-src 'self'; default-src 'none'; form-action 'none'; "
            + "frame-ancestors 'self'; img-src 'self' data:; script-src 'self'; style-src 'self'";
    private static final String FEATURES = "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), usb=()";

    private final boolean demo;
    private final String pagePolicy;
    private final String payPolicy;

    SecurityHeaders(DeploymentMode mode, WebAppSettings webApp, Optional<RazorpaySettings> razorpay) {
        this.demo = mode.isDemo();
        this.pagePolicy = policy(pageSources(webApp));
        this.payPolicy = policy(razorpay.isPresent() ? paySources(webApp) : pageSources(webApp));
    }

    public void write(HttpServletRequest request, HttpServletResponse response) {
        var area = SiteArea.of(request);
        boolean pay = area == SiteArea.CHECKOUT;
        response.setHeader("Content-Security-Policy", policyFor(area));
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", area == SiteArea.PASSWORD_RESET ? "no-referrer" : "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", FEATURES + (pay ? "" : ", payment=()"));
        // A checkout opens the bank's page in a window that reports back to its opener.
        response.setHeader("Cross-Origin-Opener-Policy", pay ? "same-origin-allow-popups" : "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!demo) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        if (area.isApi()) response.setHeader("Cache-Control", "no-store");
    }

    private String policyFor(SiteArea area) {
        return switch (area) {
            case API -> API_POLICY;
            case API_DOCS -> DOCS_POLICY;
            case CHECKOUT -> payPolicy;
            case PASSWORD_RESET, PAGES -> pagePolicy;
        };
    }

    private static Map<String, String> pageSources(WebAppSettings webApp) {
        var sources = new TreeMap<String, String>();
        sources.put("default-src", "'none'");
        sources.put("script-src", "'self'");
        sources.put("style-src", "'self'" + styleHashes(webApp.directory()));
        sources.put("img-src", "'self' data: https:");
        sources.put("font-src", "'self'");
        sources.put("connect-src", "'self'" + (webApp.apiUrl() == null ? "" : " " + webApp.apiUrl()));
        sources.put("manifest-src", "'self'");
        sources.put("form-action", "'self'");
        sources.put("base-uri", "'none'");
        sources.put("frame-ancestors", "'self'");
        return sources;
    }

    /** Admits Razorpay's checkout, which runs on the page of one order where Razorpay is the provider. */
    private static Map<String, String> paySources(WebAppSettings webApp) {
        var sources = pageSources(webApp);
        sources.merge("script-src", " https://checkout.razorpay.com https://cdn.razorpay.com", String::concat);
        sources.merge("connect-src", " https://api.razorpay.com https://checkout.razorpay.com https://lumberjack.razorpay.com", String::concat);
        sources.put("frame-src", "https://api.razorpay.com https://checkout.razorpay.com");
        return sources;
    }

    private static String policy(Map<String, String> sources) {
        return sources.entrySet().stream()
                .map(source -> source.getKey() + " " + source.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The web app's build lists the few style tags that its libraries inject. */
    private static String styleHashes(@Nullable Path web) {
        if (web == null || !Files.exists(web.resolve("csp-style-hashes.txt"))) return "";
        try (var lines = Files.lines(web.resolve("csp-style-hashes.txt"))) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(hash -> hash.startsWith("'") ? " " + hash : " '" + hash + "'")
                    .collect(Collectors.joining());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
