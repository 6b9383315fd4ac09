package com.codementee.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the route of a request. Spring tries each route whose address has a variable, and weighs all its conditions.
 * This leaves out, before that, those whose fixed parts are others; {@code docs/performance.md} has the figures.
 */
final class Routes extends RequestMappingHandlerMapping {

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

    private final Map<RequestMappingInfo, Shape> shapes = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        return shapes.computeIfAbsent(route, Shape::of).fits(path) ? super.getMatchingMapping(route, request) : null;
    }
}
