package com.codementee.platform.web;

import com.codementee.platform.csv.CsvNegotiationInterceptor;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.SortField.Choice;
import com.codementee.platform.paging.Sortable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Resolves {@link PageRequest} parameters from {@code ?limit=}, {@code ?cursor=} and, on {@link Sortable} lists, {@code
 * ?sort=}.
 */
public class PageRequestArgumentResolver implements HandlerMethodArgumentResolver {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_CSV_ROWS = 10_000;
    private static final Set<String> PAGING_PARAMETERS = Set.of("cursor", "limit", "sort");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter, ModelAndViewContainer view, NativeWebRequest request,
            WebDataBinderFactory binder)
            throws HttpMediaTypeNotAcceptableException {
        var sorted = parameter.getParameterAnnotation(Sortable.class);
        boolean csv = parameter.hasMethodAnnotation(OffersCsv.class) && CsvNegotiationInterceptor.prefersCsv(request);
        int limit = csv
                ? limit(request.getParameter("limit"), MAX_CSV_ROWS, MAX_CSV_ROWS)
                : limit(request.getParameter("limit"), DEFAULT_LIMIT, MAX_LIMIT);
        var sort = sorted == null ? null : choice(sorted, request.getParameter("sort"));
        return PageRequest.of(limit, scope(request, sort), sort, request.getParameter("cursor"));
    }

    /** Returns the allowed values of {@code ?sort=}: each sort order in both directions. */
    public static Stream<Choice> choices(Sortable sorted) {
        return Stream.of(sorted.by().getEnumConstants())
                .flatMap(sort -> Stream.of(new Choice(sort, false), new Choice(sort, true)));
    }

    private static Choice choice(Sortable sorted, @Nullable String requested) {
        var wanted = requested == null || requested.isBlank() ? sorted.otherwise() : requested;
        return choices(sorted)
                .filter(choice -> choice.wire().equals(wanted))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid("sort", "is not a valid value"));
    }

    private static int limit(@Nullable String limit, int defaultLimit, int max) {
        if (limit == null) return defaultLimit;
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= max) return number;
        } catch (NumberFormatException _) {
            // reported below, like a number out of range
        }
        throw ApiException.invalid("limit", "must be a number from 1 to " + max);
    }

    /** Returns the scope of a cursor: the list, its filters and its order. */
    private static String scope(NativeWebRequest request, @Nullable Choice sort) {
        var http = request.getNativeRequest(HttpServletRequest.class);
        var scope = new StringBuilder(http.getRequestURI());
        if (sort != null) scope.append('?').append(sort.wire());
        new TreeMap<>(http.getParameterMap()).forEach((name, values) -> {
            if (!PAGING_PARAMETERS.contains(name)) {
                scope.append('&').append(name).append('=').append(String.join(",", values));
            }
        });
        return scope.toString();
    }
}
