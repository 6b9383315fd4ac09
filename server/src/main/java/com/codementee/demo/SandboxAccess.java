package com.codementee.demo;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.settings.ServerSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps other sites' pages away from the sandbox, which asks for no sign-in: a request must name this installation as
 * its host, so that no foreign domain that resolves to this machine gets in, and one that changes something must not be
 * caused by another site. Programs send neither {@code Origin} nor {@code Sec-Fetch-Site} and are let in.
 */
@Configuration(proxyBeanMethods = false)
@DemoOnly
class SandboxAccess implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ServerSettings server;

    SandboxAccess(ServerSettings server) {
        this.server = server;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/__sandbox", "/__sandbox/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!isOwnHost(request)) {
            throw new ApiException(ErrorCode.FORBIDDEN_ROLE, "The sandbox does not go by this name. Use localhost, or set PUBLIC_URL.");
        }
        if (!READS.contains(request.getMethod()) && isCausedByAnotherSite(request)) {
            throw new ApiException(ErrorCode.FORBIDDEN_ROLE, "Another site's page may not use the sandbox.");
        }
        return true;
    }

    private boolean isOwnHost(HttpServletRequest request) {
        var name = request.getServerName().replaceAll("[\\[\\]]", "");
        return server.isOwnHost(name) || name.equals(request.getLocalAddr());
    }

    /** No page can forge these headers. Older browsers send the second alone. */
    private static boolean isCausedByAnotherSite(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return !site.equals("same-origin") && !site.equals("none");
        var origin = request.getHeader("Origin");
        return origin != null && !origin.substring(origin.indexOf(':') + 1).equalsIgnoreCase("//" + request.getHeader("Host"));
    }
}
