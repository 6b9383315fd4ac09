package com.codementee.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the route of a request. Spring tries each route whose address has a variable, and weighs all its conditions.
 * This tries those alone whose fixed parts are the same; {@code docs/performance.md} has the figures. Where that finds
 * no route or several, Spring decides.
 */
final class Routes extends RequestMappingHandlerMapping {

    private List<Route> routes = List.of();

    private record Route(Shape shape, RequestMappingInfo conditions, HandlerMethod method) {}

    /** The parts of an address between its slashes, null for a variable. */
    private record Shape(@Nullable String... parts) {

        /** What fits everything: an address that is not made of fixed parts and variables alone. */
        static final Shape ANY = new Shape();

        static Shape of(RequestMappingInfo route) {
            var addresses = route.getPatternValues();
            return addresses.size() == 1 ? of(addresses.iterator().next()) : ANY;
        }

        private static Shape of(String address) {
            if (!address.matches("(/[\\w.-]+|/\\{\\w+})+")) return ANY;
            var parts = address.substring(1).split("/");
            for (int i = 0; i < parts.length; i++) if (parts[i].startsWith("{")) parts[i] = null;
            return new Shape(parts);
        }

        boolean fits(PathContainer path) {
            if (this == ANY) return true;
            var elements = path.elements();
            if (elements.size() != 2 * parts.length) return false;
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] != null && !(elements.get(2 * i + 1) instanceof PathSegment part && part.valueToMatch().equals(parts[i]))) return false;
            }
            return true;
        }
    }

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        routes = getHandlerMethods().entrySet().stream()
                .map(route -> new Route(Shape.of(route.getKey()), route.getKey(), route.getValue()))
                .toList();
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String address, HttpServletRequest request) throws Exception {
        var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        Route found = null;
        RequestMappingInfo match = null;
        for (var route : routes) {
            var conditions = route.shape.fits(path) ? getMatchingMapping(route.conditions, request) : null;
            if (conditions == null) continue;
            if (found != null) return super.lookupHandlerMethod(address, request);
            found = route;
            match = conditions;
        }
        if (found == null) return super.lookupHandlerMethod(address, request);
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, found.method);
        handleMatch(match, address, request);
        return found.method;
    }
}
