package com.codementee.platform.csv;

import com.codementee.platform.http.AcceptHeaderStrategy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Offers CSV in addition to JSON on {@link OffersCsv} routes. It runs after {@code AccessInterceptor}, so 401 and 403
 * take precedence over 406.
 */
@Component
public class CsvNegotiationInterceptor implements HandlerInterceptor {

    private static final ContentNegotiationStrategy ACCEPT_HEADER = new AcceptHeaderStrategy();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod route && route.hasMethodAnnotation(OffersCsv.class)) {
            request.setAttribute(
                    HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE,
                    new LinkedHashSet<>(List.of(MediaType.APPLICATION_JSON, CsvMessageConverter.TYPE)));
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        return true;
    }

    /** Returns whether this request for an {@link OffersCsv} route prefers CSV to JSON. */
    public static boolean prefersCsv(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        for (var type : ACCEPT_HEADER.resolveMediaTypes(request)) {
            if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) return false;
            if (type.isCompatibleWith(CsvMessageConverter.TYPE)) return true;
        }
        return false;
    }
}
