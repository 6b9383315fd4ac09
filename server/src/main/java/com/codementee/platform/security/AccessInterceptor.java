package com.codementee.platform.security;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.HttpStatusErrors;
import com.codementee.platform.limits.CountsAsSignIn;
import com.codementee.platform.limits.ErrorRateLimiter;
import com.codementee.platform.limits.NotRateLimited;
import com.codementee.platform.limits.RateLimiter;
import com.codementee.platform.settings.DeploymentMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Enforces {@link Allow} and the rate limits, in the contract's order: 401, 429, 403. Afterwards the route checks its
 * body (400, 422) and its rules (404, 409).
 */
@Component
public class AccessInterceptor implements HandlerInterceptor {

    private static final String CALLER = AccessInterceptor.class.getName() + ".caller";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final boolean adminsNeedTotp;
    private final RateLimiter limits;
    private final TierUpgrade tierUpgrade;

    AccessInterceptor(DeploymentMode mode, RateLimiter limits, TierUpgrade tierUpgrade) {
        this.adminsNeedTotp = !mode.isDemo();
        this.limits = limits;
        this.tierUpgrade = tierUpgrade;
    }

    static void setCaller(HttpServletRequest request, Caller caller) {
        request.setAttribute(CALLER, caller);
    }

    /** Returns the authenticated caller of this request, or null for a visitor. */
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
        var audience = Set.of(allow.value());
        boolean open = audience.contains(Who.PUBLIC);
        boolean onlyPublic = audience.equals(Set.of(Who.PUBLIC));
        if (!open && caller == null) throw HttpStatusErrors.of(401);
        count(request, method, caller, onlyPublic);
        if (caller == null) return true;
        if (!open && !allow.beforeTotp()) requireTotp(caller);
        var admitting = onlyPublic ? List.<Who>of() : admitting(audience, caller);
        if (caller.paused() && !allow.evenPaused() && !open && !SAFE_METHODS.contains(request.getMethod())) {
            throw new ApiException(ErrorCode.ACCOUNT_PAUSED, "Your account is paused. Contact us to resume it.");
        }
        boolean needsPlan = !admitting.isEmpty() && admitting.stream().allMatch(who -> who == Who.PAID_MENTEE);
        if (needsPlan && !caller.paid()) throw tierUpgrade.upgradeRequired(caller.tier());
        return true;
    }

    /** Outside demo mode an admin without two-step sign-in can do no more than set it up. */
    private void requireTotp(Caller caller) {
        if (!adminsNeedTotp || caller.role() != Role.ADMIN || caller.secondFactor()) return;
        throw new ApiException(
                ErrorCode.TOTP_REQUIRED, "Admins sign in with two steps. Set up an authenticator app in the settings.");
    }

    private void count(HttpServletRequest request, HandlerMethod method, @Nullable Caller caller, boolean onlyPublic) {
        ErrorRateLimiter.markCounted(request);
        if (!method.hasMethodAnnotation(NotRateLimited.class)) limits.check(request, caller);
        boolean visitor = caller == null || onlyPublic;
        if (visitor && method.hasMethodAnnotation(CountsAsSignIn.class)) limits.checkVisitor(request);
    }

    private static List<Who> admitting(Set<Who> audience, Caller caller) {
        var admitting = audience.stream().filter(who -> who != Who.PUBLIC && who.admits(caller.role())).toList();
        if (admitting.isEmpty()) {
            throw new ApiException(ErrorCode.FORBIDDEN_ROLE, "This is not available to " + caller.role().wire() + "s.");
        }
        return admitting;
    }
}
