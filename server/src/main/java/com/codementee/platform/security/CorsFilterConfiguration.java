package com.codementee.platform.security;

import com.codementee.platform.http.SiteArea;
import com.codementee.platform.settings.TrustedHostSettings;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets the sites of {@code CORS_ORIGINS} call the API from a browser. A call from any other site is served without CORS
 * headers and without its cookies ({@link CrossOriginCookieFilter}).
 */
@Configuration(proxyBeanMethods = false)
class CorsFilterConfiguration {

    @Bean
    FilterRegistrationBean<CorsFilter> corsFilter(TrustedHostSettings settings) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(settings.corsOrigins());
        cors.setAllowCredentials(true);
        cors.addAllowedMethod(CorsConfiguration.ALL);
        cors.setAllowedHeaders(List.of(
                "Authorization", "Content-Type", "Idempotency-Key", "If-Match", "Last-Event-ID", "X-Request-Id"));
        cors.setExposedHeaders(List.of("X-Request-Id", "X-Upgrade-URL", "Retry-After", "Link", "ETag"));
        cors.setMaxAge(Duration.ofMinutes(10));
        var filter = new FilterRegistrationBean<>(new CorsFilter(request -> {
            var origin = request.getHeader("Origin");
            boolean allowed = origin == null || settings.corsOrigins().contains(origin);
            return allowed && !settings.corsOrigins().isEmpty() && SiteArea.of(request).isApi() ? cors : null;
        }));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }
}
