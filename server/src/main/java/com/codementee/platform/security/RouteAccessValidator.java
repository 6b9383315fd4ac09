package com.codementee.platform.security;

import com.codementee.platform.access.Allow;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Prevents the application from starting if a route has no {@code @Allow}. */
@Component
class RouteAccessValidator implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping routes;

    RouteAccessValidator(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.routes = requestMappingHandlerMapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> missing = routes.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getName().startsWith("com.codementee."))
                .filter(route -> !route.getValue().hasMethodAnnotation(Allow.class))
                .map(route -> route.getKey() + " → " + route.getValue())
                .toList();
        if (!missing.isEmpty()) throw new IllegalStateException("Routes without @Allow: " + missing);
    }
}
