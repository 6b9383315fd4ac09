package com.codementee.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.HttpRegistryValues;
import com.codementee.support.RawHttpClient.Request;
import com.codementee.support.RawHttpClient;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends the methods, media types, headers and queries of the HTTP registries, well-formed and not. No response may be a
 * 5xx, since every service is up.
 *
 * <p>One route of each kind gets all of them; routes have the same kind if Spring and our filters treat them alike
 * until the handler runs. Each other route gets every {@value #SHARE}th value, starting at a different one.
 */
class NoServerErrorApiTest extends ApiTest {

    private static final int SENDERS = 8;
    private static final int SHARE = 24;

    /** Routes that fail or wait on purpose, limit requests at once, or change the clock and faults that tests share. */
    private static final List<String> EXCLUDED = List.of(
            "/api/probe/broken", "/api/probe/attempts", "/api/probe/tool", "/api/notifications/stream",
            "/__sandbox/clock", "/__sandbox/faults");

    /** Parameters by which a handler reads anything of the request, or writes the response. */
    private static final Set<Class<?>> RAW_PARAMETERS =
            Set.of(HttpServletRequest.class, HttpServletResponse.class, NativeWebRequest.class);

    private static List<Route> routes;

    private final Queue<String> serverErrors = new ConcurrentLinkedQueue<>();

    /**
     * A route to send requests to.
     *
     * @param kind the properties that decide how a request is treated before the handler runs
     */
    private record Route(String method, String path, String token, String kind) {}

    @Test
    void answersEveryMethodWithoutAServerError() {
        var seen = new HashSet<String>();
        var paths = routes().stream().filter(route -> seen.add(route.path)).toList();
        sendTo(paths, HttpRegistryValues.METHODS, (route, method) ->
                Stream.of(request(route, method).body("{}"), request(route, method).anonymous()));
    }

    @Test
    void answersEveryMediaTypeWithoutAServerError() {
        sendTo(routes(), HttpRegistryValues.MEDIA_TYPES, (route, type) ->
                Stream.of(request(route, route.method).header("Content-Type", type)
                        .body(HttpRegistryValues.bodyOf(type))));
        sendTo(readingRoutes(), HttpRegistryValues.MEDIA_TYPES, (route, type) ->
                Stream.of(request(route, "GET").header("Accept", type)));
    }

    @Test
    void answersEveryHeaderWithoutAServerError() {
        sendTo(routes(), HttpRegistryValues.HEADERS,
                (route, line) -> Stream.of(request(route, route.method).line(line).body("{}")));
    }

    @Test
    void answersEveryQueryWithoutAServerError() {
        // Each handler reads its query itself, so every route gets all queries.
        sendAll(readingRoutes(), HttpRegistryValues.QUERIES, (route, query) ->
                Stream.of(new Request(route.method, route.path + query)
                        .header("Authorization", "Bearer " + route.token)));
    }

    private static Request request(Route route, String method) {
        return new Request(method, route.path)
                .header("Authorization", "Bearer " + route.token)
                .header("Content-Type", "application/json");
    }

    private interface Requests {
        Stream<Request> of(Route route, String value);
    }

    /** Sends all values to one route of each kind, and a share of them to each other route. */
    private void sendTo(List<Route> routes, List<String> values, Requests requests) {
        var kinds = new HashSet<String>();
        var tasks = new ArrayList<Runnable>();
        for (int index = 0; index < routes.size(); index++) {
            var route = routes.get(index);
            var chosen = kinds.add(route.kind) ? values : share(values, index);
            tasks.add(() -> chosen.stream().flatMap(value -> requests.of(route, value)).forEach(this::send));
        }
        run(tasks);
    }

    private void sendAll(List<Route> routes, List<String> values, Requests requests) {
        run(routes.stream()
                .<Runnable>map(route -> () -> values.stream().flatMap(value -> requests.of(route, value))
                        .forEach(this::send))
                .toList());
    }

    private static List<String> share(List<String> values, int index) {
        return IntStream.range(0, values.size()).filter(value -> value % SHARE == index % SHARE).mapToObj(values::get)
                .toList();
    }

    private void run(List<Runnable> tasks) {
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            tasks.forEach(senders::execute);
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

    /**
     * Signs in the senders again, because their connections are idle for a long time between tests and the server may
     * close them.
     */
    private List<Route> routes() {
        if (routes == null) routes = findRoutes();
        return routes;
    }

    private List<Route> findRoutes() {
        var mentee = given.paidMentee().token();
        var mentor = given.mentor().token();
        var admin = given.admin().token();
        var routes = new ArrayList<Route>();
        app.bean(RequestMappingHandlerMapping.class).getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().forEach(pattern -> {
            if (EXCLUDED.stream().anyMatch(pattern::startsWith)) return;
            var path = pattern.replaceAll("\\{\\*?\\w+}", UUID.randomUUID().toString()).replace("**", "x")
                    .replace("*", "x");
            var token = path.startsWith("/api/admin") ? admin : path.startsWith("/api/mentor") ? mentor : mentee;
            // Signing out would end the session that the other requests use.
            if (path.endsWith("/logout")) token = "none";
            for (var method : mapping.getMethodsCondition().getMethods()) {
                routes.add(new Route(method.name(), path, token, kind(method.name(), handler)));
            }
        }));
        for (var path : List.of("/", "/landing", "/robots.txt", "/api/nothing", "/nothing.html")) {
            routes.add(new Route("GET", path, mentee, path));
        }
        return routes;
    }

    /**
     * Returns a route's kind: the method, the handler's annotation types, its parameters' annotations and types, and
     * whether it returns a page. Media types, headers and methods have the same effect on routes of one kind. A handler
     * that reads the request or writes the response itself is a kind of its own.
     */
    private static String kind(String method, HandlerMethod handler) {
        if (Arrays.stream(handler.getMethod().getParameterTypes()).anyMatch(RAW_PARAMETERS::contains)) {
            return method + " " + handler;
        }
        var parameters = Arrays.stream(handler.getMethodParameters()).map(NoServerErrorApiTest::kind).sorted()
                .distinct().toList();
        var annotations = names(handler.getMethod().getAnnotations());
        var bean = handler.getBeanType().isAnnotationPresent(Hidden.class) ? handler.getBeanType().getSimpleName() : "";
        return String.join(" ", method, annotations, parameters.toString(),
                handler.getReturnType().getParameterType().getSimpleName()
                .replaceFirst("^(?!Page$|void$|String$|Resource$|ResponseEntity$).*", "record"), bean);
    }

    private static String kind(MethodParameter parameter) {
        var annotations = names(parameter.getParameterAnnotations());
        return annotations.isEmpty() ? parameter.getParameterType().getSimpleName() : annotations;
    }

    private static String names(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(annotation -> annotation.annotationType().getSimpleName())
                .filter(name -> !name.equals("RespondsWithErrors") && !name.equals("ResponseStatus"))
                .sorted()
                .collect(Collectors.joining(","));
    }
}
