package com.codementee.demo;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.settings.ServerSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Protects the sandbox, which requires no sign-in, from other sites' pages. The {@code Host} header must name this
 * installation, which prevents DNS rebinding, and other sites' pages must not send requests that change data. Clients
 * other than browsers send neither {@code Origin} nor {@code Sec-Fetch-Site} and are admitted.
 */
@Component
@DemoOnly
class SandboxAccess implements HandlerInterceptor {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    private final ServerSettings server;

    SandboxAccess(ServerSettings server) {
        this.server = server;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!isOwnHost(request)) {
            throw new ApiException(
                    ErrorCode.FORBIDDEN_ROLE,
                    "The sandbox is not available under this host name. Use localhost, or set PUBLIC_URL.");
        }
        if (!SAFE_METHODS.contains(request.getMethod()) && isCrossSite(request)) {
            throw new ApiException(ErrorCode.FORBIDDEN_ROLE, "Other sites' pages cannot use the sandbox.");
        }
        return true;
    }

    private boolean isOwnHost(HttpServletRequest request) {
        var name = request.getServerName().replaceAll("[\\[\\]]", "");
        return server.isOwnHost(name) || name.equals(request.getLocalAddr());
    }

    /** Scripts cannot forge these headers. Older browsers send only {@code Origin}. */
    private static boolean isCrossSite(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return !site.equals("same-origin") && !site.equals("none");
        var origin = request.getHeader("Origin");
        return origin != null
                && !origin.substring(origin.indexOf(':') + 1).equalsIgnoreCase("//" + request.getHeader("Host"));
    }
}
