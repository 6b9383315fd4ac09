package com.codementee.platform.versioning;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves {@link ExpectedVersion} parameters of routes from the {@code If-Match} header. */
public class ExpectedVersionArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ExpectedVersion.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter, ModelAndViewContainer view, NativeWebRequest request,
            WebDataBinderFactory binder) {
        var headers = request.getHeaderValues(HttpHeaders.IF_MATCH);
        return ExpectedVersion.parse(headers == null ? null : String.join(",", headers));
    }
}
