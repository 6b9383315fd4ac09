package com.codementee.platform.connector;

import com.codementee.platform.http.ClientAddressResolver;
import com.codementee.platform.limits.MaxBodySize;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Allows a request's body to be read, up to its route's limit. It runs after the interceptor that checks the caller and
 * the rate limits, so a refused request buffers nothing.
 */
@Component
public class BodyAdmissionInterceptor implements HandlerInterceptor {

    private final ClientAddressResolver addresses;

    BodyAdmissionInterceptor(ClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(BoundedBody.ATTRIBUTE) instanceof BoundedBody body) {
            body.admit(max(handler), addresses.resolve(request));
        }
        return true;
    }

    private static int max(Object handler) {
        var own = handler instanceof HandlerMethod method ? method.getMethodAnnotation(MaxBodySize.class) : null;
        return own == null ? MaxBodySize.DEFAULT : own.value();
    }
}
