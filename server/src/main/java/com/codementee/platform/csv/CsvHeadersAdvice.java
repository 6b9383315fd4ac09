package com.codementee.platform.csv;

import com.codementee.platform.paging.Page;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Sets the headers of CSV responses: the file name with today's date in the platform's time zone, and a link to the
 * next part instead of the envelope's cursor. Publishes {@link CsvExported} before anything is sent.
 */
@RestControllerAdvice(basePackages = "com.codementee")
class CsvHeadersAdvice implements ResponseBodyAdvice<Object> {

    private static final int MAX_FILTERS = 20;

    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final ZoneId zone;

    CsvHeadersAdvice(ApplicationEventPublisher events, InstantSource clock, ZoneId zone) {
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public boolean supports(MethodParameter route, Class<? extends HttpMessageConverter<?>> converter) {
        return converter == CsvMessageConverter.class;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter route,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var uri = request.getURI();
        var headers = response.getHeaders();
        var name = body instanceof CsvSource source
                ? source.toCsv().name()
                : uri.getRawPath().substring(uri.getRawPath().lastIndexOf('/') + 1);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        headers.setContentType(CsvMessageConverter.TYPE);
        headers.set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s-%s.csv\"".formatted(name, today));
        if (body instanceof Page<?> page) {
            if (page.nextCursor() != null) headers.set(HttpHeaders.LINK, nextLink(uri, page.nextCursor()));
            events.publishEvent(new CsvExported(name, filters(uri), page.items().size()));
        } else if (body instanceof CsvSource source) {
            events.publishEvent(new CsvExported(name, filters(uri), source.toCsv().rows().size()));
        }
        return body;
    }

    @Override
    public Map<String, Object> determineWriteHints(
            @Nullable Object body,
            MethodParameter route,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter) {
        var export = route.getMethodAnnotation(OffersCsv.class);
        return export == null ? Map.of() : Map.of(CsvMessageConverter.WITHOUT, Set.of(export.without()));
    }

    private static List<String> filters(URI uri) {
        if (uri.getRawQuery() == null) return List.of();
        return Arrays.stream(uri.getRawQuery().split("&"))
                .map(part -> part.split("=", 2)[0])
                .filter(name -> name.matches("[a-z_]{1,40}"))
                .distinct()
                .sorted()
                .limit(MAX_FILTERS)
                .toList();
    }

    private static String nextLink(URI uri, String cursor) {
        var parameters = uri.getRawQuery() == null ? Stream.<String>of() : Arrays.stream(uri.getRawQuery().split("&"));
        var query = Stream.concat(parameters.filter(part -> !part.startsWith("cursor=")), Stream.of("cursor=" + cursor))
                .collect(Collectors.joining("&"));
        return "<" + uri.getRawPath() + "?" + query + ">; rel=\"next\"";
    }
}
