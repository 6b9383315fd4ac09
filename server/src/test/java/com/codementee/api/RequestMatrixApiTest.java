package com.codementee.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.HttpRegistryValues;
import com.codementee.support.RawHttpClient;
import com.codementee.support.RawHttpClient.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends every method, media type and header of the HTTP registries to every route, well-formed and not. No response may
 * be a 5xx, since every service is up.
 */
class RequestMatrixApiTest extends ApiTest {

    private static final int SENDERS = 8;

    /** Routes that fail or wait on purpose, or change the clock and faults that other tests share. */
    private static final List<String> EXCLUDED =
            List.of("/api/probe/broken", "/api/probe/attempts", "/__sandbox/clock", "/__sandbox/faults");

    private final Queue<String> serverErrors = new ConcurrentLinkedQueue<>();

    private record Route(String method, String path, String token) {}

    @Test
    void answersEveryMethodWithoutAServerError() throws InterruptedException {
        var seen = new HashSet<String>();
        var paths = routes().stream().filter(route -> seen.add(route.path)).toList();
        sendTo(paths, route -> HttpRegistryValues.METHODS.stream()
                .flatMap(method -> Stream.of(request(route, method).body("{}"), request(route, method).anonymous())));
    }

    @Test
    void answersEveryMediaTypeWithoutAServerError() throws InterruptedException {
        sendTo(routes(), route -> HttpRegistryValues.MEDIA_TYPES.stream()
                .map(type -> request(route, route.method).header("Content-Type", type).body(HttpRegistryValues.bodyOf(type))));
        sendTo(readingRoutes(), route -> HttpRegistryValues.MEDIA_TYPES.stream().map(type -> request(route, "GET").header("Accept", type)));
    }

    @Test
    void answersEveryHeaderWithoutAServerError() throws InterruptedException {
        sendTo(routes(), route -> HttpRegistryValues.HEADERS.stream().map(line -> request(route, route.method).line(line).body("{}")));
    }

    @Test
    void answersEveryQueryWithoutAServerError() throws InterruptedException {
        sendTo(readingRoutes(), route -> HttpRegistryValues.QUERIES.stream()
                .map(query -> new Request(route.method, route.path + query).header("Authorization", "Bearer " + route.token)));
    }

    private static Request request(Route route, String method) {
        return new Request(method, route.path)
                .header("Authorization", "Bearer " + route.token)
                .header("Content-Type", "application/json");
    }

    private interface Requests {
        Stream<Request> of(Route route);
    }

    private void sendTo(List<Route> routes, Requests requests) throws InterruptedException {
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (var route : routes) senders.execute(() -> requests.of(route).forEach(this::send));
        }
        assertThat(serverErrors).isEmpty();
    }

    private void send(Request request) {
        try {
            int status = RawHttpClient.status(app.address(), request);
            if (status >= 500) serverErrors.add(status + " for " + request);
        } catch (Exception problem) {
            serverErrors.add(problem + " for " + request);
        }
    }

    private List<Route> readingRoutes() {
        return routes().stream().filter(route -> route.method.equals("GET")).toList();
    }

    private List<Route> routes() {
        var mentee = given.paidMentee().token();
        var mentor = given.mentor().token();
        var admin = given.admin().token();
        var routes = new ArrayList<Route>();
        app.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().forEach(pattern -> {
            if (EXCLUDED.stream().anyMatch(pattern::startsWith)) return;
            var path = pattern.replaceAll("\\{\\*?\\w+}", UUID.randomUUID().toString()).replace("**", "x").replace("*", "x");
            var token = path.startsWith("/api/admin") ? admin : path.startsWith("/api/mentor") ? mentor : mentee;
            // Signing out would end the session of the other requests.
            if (path.endsWith("/logout")) token = "none";
            for (var method : mapping.getMethodsCondition().getMethods()) routes.add(new Route(method.name(), path, token));
        }));
        for (var path : List.of("/", "/landing", "/robots.txt", "/api/nothing", "/nothing.html")) routes.add(new Route("GET", path, mentee));
        return routes;
    }
}
