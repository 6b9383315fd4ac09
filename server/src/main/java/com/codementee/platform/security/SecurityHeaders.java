package com.codementee.platform.security;

import com.codementee.platform.http.RequestPaths;
import com.codementee.platform.http.SiteArea;
import com.codementee.platform.settings.DeploymentMode;
import com.codementee.platform.settings.WebAppSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the security headers of every response, including errors and static files. They are written before the route
 * runs, so a route can override one.
 */
@Component
public class SecurityHeaders {

    private static final String API_POLICY =
            "base-uri 'none'; default-src 'none'; form-action 'none'; frame-ancestors 'self'";
    private static final String DOCS_POLICY =
            "base-uri 'none'; connect-src 'self'; default-src 'none'; form-action 'none'; "
            + "frame-ancestors 'self'; img-src 'self' data:; script-src 'self'; style-src 'self'";
    private static final String PERMISSIONS =
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), usb=()";
    private static final String REFERRER_POLICY = "strict-origin-when-cross-origin";

    private final boolean demo;
    private final Pages defaultPages;
    private final List<Pages> specialPages;

    SecurityHeaders(DeploymentMode mode, WebAppSettings webApp, List<PageHeaderOverrides> specialPages) {
        this.demo = mode.isDemo();
        this.defaultPages = pages(webApp, new PageHeaderOverrides("/", Map.of(), false, null));
        this.specialPages = specialPages.stream().map(special -> pages(webApp, special)).toList();
    }

    /** The headers of the pages under a path. */
    private record Pages(String pathPrefix, String policy, boolean payments, String referrerPolicy) {}

    public void write(HttpServletRequest request, HttpServletResponse response) {
        var area = SiteArea.of(request);
        var pages = area == SiteArea.PAGES ? pagesOf(request) : defaultPages;
        response.setHeader("Content-Security-Policy", policy(area, pages));
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", pages.referrerPolicy);
        response.setHeader("Permissions-Policy", PERMISSIONS + (pages.payments ? "" : ", payment=()"));
        // The bank's page opens in a pop-up that reports back to the checkout.
        response.setHeader("Cross-Origin-Opener-Policy", pages.payments ? "same-origin-allow-popups" : "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!demo) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        if (area.isApi()) response.setHeader("Cache-Control", "no-store");
    }

    private Pages pagesOf(HttpServletRequest request) {
        if (specialPages.isEmpty()) return defaultPages;
        var path = RequestPaths.normalize(request.getRequestURI());
        return specialPages.stream().filter(pages -> path.startsWith(pages.pathPrefix)).findFirst()
                .orElse(defaultPages);
    }

    private static String policy(SiteArea area, Pages pages) {
        return switch (area) {
            case API -> API_POLICY;
            case API_DOCS -> DOCS_POLICY;
            case PAGES -> pages.policy;
        };
    }

    private static Pages pages(WebAppSettings webApp, PageHeaderOverrides special) {
        var sources = sources(webApp);
        special.sources().forEach(
                (directive, added) -> sources.merge(directive, added, (some, more) -> some + " " + more));
        var policy = sources.entrySet().stream()
                .map(source -> source.getKey() + " " + source.getValue())
                .collect(Collectors.joining("; "));
        var referrerPolicy = special.referrerPolicy() == null ? REFERRER_POLICY : special.referrerPolicy();
        return new Pages(special.pathPrefix(), policy, special.payments(), referrerPolicy);
    }

    private static Map<String, String> sources(WebAppSettings webApp) {
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

    /** Returns the hashes of the style tags that the web app's libraries inject; the web build lists them in a file. */
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
