package com.codementee.platform.staticfiles;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorResponseWriter;
import com.codementee.platform.limits.ErrorRateLimiter;
import com.codementee.platform.limits.RateLimiter;
import com.codementee.platform.security.AccessInterceptor;
import com.codementee.platform.settings.InvalidSettingException;
import com.codementee.platform.settings.WebAppSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/**
 * Handles requests that match no route, with a file or page of the web app, or a 404. The files are read once at start,
 * so no path can reach any other file on disk.
 */
@Component
public class WebAppHandler implements HttpRequestHandler {

    private static final String PAGE = "/index.html";
    private static final String LANDING_PAGE = "/landing";
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String REVALIDATE = "no-cache";

    private final Map<String, StaticFile> files;
    private final ErrorResponseWriter errors;
    private final RateLimiter limits;

    WebAppHandler(
            WebAppSettings settings, InstallationMetaTags metadata, ErrorResponseWriter errors, RateLimiter limits) {
        this.files = settings.directory() == null ? Map.of() : read(settings.directory(), metadata.html());
        this.errors = errors;
        this.limits = limits;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var file = reads ? files.get(path) : null;
        boolean asksForPage = path.equals("/") || isPage(path) && accepts(request, "text/html");
        if (file == null && reads && asksForPage) file = page(path);
        if (file == null) notFound(request, response);
        else send(file, request, response);
    }

    /** Returns the page for a path. The build prerenders the common entry pages, so they appear sooner. */
    private @Nullable StaticFile page(String path) {
        var own = files.get((path.equals("/") ? LANDING_PAGE : path) + ".html");
        return own == null ? files.get(PAGE) : own;
    }

    private void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            limits.check(request, AccessInterceptor.callerOf(request));
            ErrorRateLimiter.markCounted(request);
            errors.write(request, response, ApiException.notFound("This page"));
        } catch (ApiException refusal) {
            errors.write(request, response, refusal);
        }
    }

    /** Returns whether the web app's router handles this path. */
    private static boolean isPage(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return !lower.startsWith("/api") && !lower.startsWith("/actuator") && !lower.startsWith("/__")
                && !lower.startsWith("/.");
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(type);
    }

    private static void send(StaticFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var encoding = file.encodingFor(request.getHeader("Accept-Encoding"));
        var bytes = file.bytes(encoding);
        var tag = "\"" + file.tag() + (encoding == null ? "" : "-" + encoding) + "\"";
        response.setHeader("Cache-Control", file.immutable() ? IMMUTABLE : REVALIDATE);
        response.setHeader("ETag", tag);
        if (file.isCompressed()) response.addHeader("Vary", "Accept-Encoding");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (encoding != null) response.setHeader("Content-Encoding", encoding);
        response.setContentType(file.type());
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(bytes);
    }

    private static Map<String, StaticFile> read(Path web, String metadata) {
        var files = new HashMap<String, StaticFile>();
        try (var paths = Files.walk(web)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var name = "/" + web.relativize(path).toString().replace('\\', '/');
                // Hidden files are for build tools, not for browsers.
                if (name.contains("/.")) continue;
                if (name.endsWith(".br") || name.endsWith(".gz") || name.equals("/csp-style-hashes.txt")) continue;
                var file = StaticFile.read(path, name.startsWith("/assets/"), type(name));
                files.put(name, name.endsWith(".html") ? file.with("<title>", metadata + "<title>") : file);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        if (!files.containsKey(PAGE)) {
            throw new InvalidSettingException("CODEMENTEE_WEB is not a built web app: it has no index.html. Build it with 'npm run build' in web/.");
        }
        return Map.copyOf(files);
    }

    private static String type(String name) {
        if (name.endsWith(".webmanifest")) return "application/manifest+json";
        var type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM).toString();
        return type.startsWith("text/") ? type + ";charset=UTF-8" : type;
    }
}
