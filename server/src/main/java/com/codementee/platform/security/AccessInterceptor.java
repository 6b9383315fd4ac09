package com.codementee.platform.security;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Tier;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.limits.ErrorRateLimiter;
import com.codementee.platform.limits.NotRateLimited;
import com.codementee.platform.limits.RateLimiter;
import com.codementee.platform.limits.VisitorRateLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to its route or refuses it, in the contract's order: 401, 429, 403. What comes after,
 * the body's 400 and 422 and the rule's 404 and 409, is the route's own business.
 */
@Component
public class AccessInterceptor implements HandlerInterceptor {

    private static final String CALLER = AccessInterceptor.class.getName() + ".caller";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String UPGRADE_URL = "/mentee/book";

    private final RateLimiter limits;

    AccessInterceptor(RateLimiter limits) {
        this.limits = limits;
    }

    static void remember(HttpServletRequest request, Caller caller) {
        request.setAttribute(CALLER, caller);
    }

    /** Who signed this request, or null for nobody. */
    public static @Nullable Caller callerOf(HttpServletRequest request) {
        return (Caller) request.getAttribute(CALLER);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true;
        var allow = method.getMethodAnnotation(Allow.class);
        if (allow == null) {
            ErrorRateLimiter.markCounted(request);
            limits.check(request, null);
            return true;
        }
        var caller = callerOf(request);
        boolean forAnybody = Set.of(allow.value()).contains(Who.PUBLIC);
        if (!forAnybody && caller == null) {
            throw new ApiException(ErrorCode.UNAUTHENTICATED, "Sign in to do this.");
        }
        boolean asWhomever = forAnybody && allow.value().length == 1;
        count(request, method, caller, asWhomever);
        if (caller == null) return true;
        var admitting = asWhomever ? List.<Who>of() : admitting(allow, caller);
        if (caller.paused() && !allow.evenPaused() && !forAnybody && !READS.contains(request.getMethod())) {
            throw new ApiException(ErrorCode.ACCOUNT_PAUSED, "Your account is paused. Write to us to have it resumed.");
        }
        boolean needsPlan = !admitting.isEmpty() && admitting.stream().allMatch(who -> who == Who.PAID_MENTEE);
        if (needsPlan && !caller.paid()) throw upgradeRequired(caller);
        return true;
    }

    private void count(HttpServletRequest request, HandlerMethod method, @Nullable Caller caller, boolean asWhomever) {
        ErrorRateLimiter.markCounted(request);
        if (!method.hasMethodAnnotation(NotRateLimited.class)) limits.check(request, caller);
        if (method.hasMethodAnnotation(VisitorRateLimit.class) && (caller == null || asWhomever)) limits.checkVisitor(request);
    }

    private static List<Who> admitting(Allow allow, Caller caller) {
        var admitting = Set.of(allow.value()).stream()
                .filter(who -> who != Who.PUBLIC && who.admits(caller.role()))
                .toList();
        if (admitting.isEmpty()) {
            throw new ApiException(ErrorCode.FORBIDDEN_ROLE, "This is not open to " + caller.role().wire() + "s.");
        }
        return admitting;
    }

    static ApiException upgradeRequired(Caller caller) {
        return new ApiException(ErrorCode.TIER_UPGRADE_REQUIRED, "A paid plan opens this. Choose one to go on.")
                .with("upgrade_url", UPGRADE_URL)
                .with("required_tier", Tier.ACTIVE.wire())
                .with("current_tier", caller.tier().wire())
                .withHeader("X-Upgrade-URL", UPGRADE_URL);
    }
}
