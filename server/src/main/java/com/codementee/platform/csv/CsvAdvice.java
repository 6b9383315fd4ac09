package com.codementee.platform.csv;

import com.codementee.platform.http.AcceptHeaderStrategy;
import com.codementee.platform.paging.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Lets {@link CsvExport} routes answer with a table, and gives the table what a list's envelope would say: where the next part is. */
@RestControllerAdvice(basePackages = "com.codementee")
public class CsvAdvice implements HandlerInterceptor, ResponseBodyAdvice<Page<?>> {

    private static final ContentNegotiationStrategy ACCEPTED = new AcceptHeaderStrategy();

    /** After {@code AccessInterceptor}, so that who may not have the list hears that first. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod route && route.hasMethodAnnotation(CsvExport.class)) {
            request.setAttribute(
                    HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE,
                    new LinkedHashSet<>(List.of(MediaType.APPLICATION_JSON, CsvMessageConverter.TYPE)));
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        return true;
    }

    /** Whether this request for a {@link CsvExport} route would rather have the table. */
    public static boolean asked(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        for (var type : ACCEPTED.resolveMediaTypes(request)) {
            if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) return false;
            if (type.isCompatibleWith(CsvMessageConverter.TYPE)) return true;
        }
        return false;
    }

    @Override
    public boolean supports(MethodParameter route, Class<? extends HttpMessageConverter<?>> converter) {
        return converter == CsvMessageConverter.class;
    }

    @Override
    public @Nullable Page<?> beforeBodyWrite(
            @Nullable Page<?> page,
            MethodParameter route,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var address = request.getURI();
        var path = address.getRawPath();
        response.getHeaders().setContentType(CsvMessageConverter.TYPE);
        response.getHeaders().set(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + path.substring(path.lastIndexOf('/') + 1) + ".csv\"");
        if (page != null && page.nextCursor() != null) {
            var rest = address.getRawQuery() == null ? Stream.<String>of() : Arrays.stream(address.getRawQuery().split("&"));
            var query = Stream.concat(rest.filter(part -> !part.startsWith("cursor=")), Stream.of("cursor=" + page.nextCursor()))
                    .collect(Collectors.joining("&"));
            response.getHeaders().set(HttpHeaders.LINK, "<" + path + "?" + query + ">; rel=\"next\"");
        }
        return page;
    }
}
