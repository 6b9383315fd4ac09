package com.codementee.platform.metrics;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.crypto.HmacSha256;
import com.codementee.platform.envelope.WithoutEnvelope;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.limits.NotRateLimited;
import com.codementee.platform.settings.ServerSettings;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves metrics to Prometheus. If METRICS_TOKEN is set, a request must carry it; otherwise it must come from this
 * machine without passing a proxy. Everybody else gets a 404.
 */
@Hidden
@RestController
@WithoutEnvelope
class MetricsController {

    private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry;
    private final StateMetricsReader state;
    private final @Nullable String token;

    MetricsController(PrometheusMeterRegistry registry, StateMetricsReader state, ServerSettings settings) {
        this.registry = registry;
        this.state = state;
        this.token = settings.metricsToken();
    }

    @GetMapping("/metrics")
    @Allow(Who.PUBLIC)
    @NotRateLimited
    void metrics(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(token == null ? isLocal(request) : carries(token, request))) throw ApiException.notFound("This page");
        state.refresh();
        response.setContentType(CONTENT_TYPE);
        response.setHeader("Cache-Control", "no-store");
        registry.scrape(response.getOutputStream(), CONTENT_TYPE);
    }

    private static boolean carries(String token, HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && HmacSha256.constantTimeEquals("Bearer " + token, header);
    }

    /** A proxy on this machine connects from the loopback address too, on behalf of anybody. */
    private static boolean isLocal(HttpServletRequest request) throws UnknownHostException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }
}
