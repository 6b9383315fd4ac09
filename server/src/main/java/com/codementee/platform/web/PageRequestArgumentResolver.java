package com.codementee.platform.web;

import com.codementee.platform.csv.CsvAdvice;
import com.codementee.platform.csv.CsvExport;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Sort.Choice;
import com.codementee.platform.paging.Sorted;
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

/** {@link PageRequest} in a route's parameters, from {@code ?limit=}, {@code ?cursor=} and, if {@link Sorted}, {@code ?sort=}. */
public class PageRequestArgumentResolver implements HandlerMethodArgumentResolver {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_OF_TABLE = 10_000;
    private static final Set<String> NO_FILTERS = Set.of("cursor", "limit", "sort");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter, ModelAndViewContainer view, NativeWebRequest request, WebDataBinderFactory binder)
            throws HttpMediaTypeNotAcceptableException {
        var sorted = parameter.getParameterAnnotation(Sorted.class);
        boolean table = parameter.hasMethodAnnotation(CsvExport.class) && CsvAdvice.asked(request);
        int limit = table
                ? limit(request.getParameter("limit"), MAX_OF_TABLE, MAX_OF_TABLE)
                : limit(request.getParameter("limit"), DEFAULT_LIMIT, MAX_LIMIT);
        var sort = sorted == null ? null : choice(sorted, request.getParameter("sort"));
        return PageRequest.of(limit, scope(request, sort), sort, request.getParameter("cursor"));
    }

    /** Everything that {@code ?sort=} may say on such a list, each sort both ways. */
    public static Stream<Choice> choices(Sorted sorted) {
        return Stream.of(sorted.by().getEnumConstants()).flatMap(sort -> Stream.of(new Choice(sort, false), new Choice(sort, true)));
    }

    private static Choice choice(Sorted sorted, @Nullable String asked) {
        var wanted = asked == null || asked.isBlank() ? sorted.otherwise() : asked;
        return choices(sorted)
                .filter(choice -> choice.wire().equals(wanted))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid("sort", "is not a valid value"));
    }

    private static int limit(@Nullable String limit, int otherwise, int most) {
        if (limit == null) return otherwise;
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= most) return number;
        } catch (NumberFormatException _) {
            // said below, as for a number out of range
        }
        throw ApiException.invalid("limit", "must be a number from 1 to " + most);
    }

    /** The list, its filters and its order, said or not. */
    private static String scope(NativeWebRequest request, @Nullable Choice sort) {
        var http = request.getNativeRequest(HttpServletRequest.class);
        var scope = new StringBuilder(http.getRequestURI());
        if (sort != null) scope.append('?').append(sort.wire());
        new TreeMap<>(http.getParameterMap()).forEach((name, values) -> {
            if (!NO_FILTERS.contains(name)) scope.append('&').append(name).append('=').append(String.join(",", values));
        });
        return scope.toString();
    }
}
