package com.codementee.platform.web;

import com.codementee.platform.access.Caller;
import com.codementee.platform.connector.BodyAdmissionInterceptor;
import com.codementee.platform.csv.CsvNegotiationInterceptor;
import com.codementee.platform.db.Ids;
import com.codementee.platform.envelope.CachedResponseInterceptor;
import com.codementee.platform.envelope.EmptyResponseInterceptor;
import com.codementee.platform.errors.ErrorResponseWriter;
import com.codementee.platform.errors.ErrorTranslator;
import com.codementee.platform.http.AcceptHeaderStrategy;
import com.codementee.platform.idempotency.IdempotencyClaim;
import com.codementee.platform.idempotency.IdempotencyInterceptor;
import com.codementee.platform.idempotency.IdempotencyRecorder;
import com.codementee.platform.idempotency.ReservedId;
import com.codementee.platform.json.RequestParamTextConverter;
import com.codementee.platform.json.WireEnumConverter;
import com.codementee.platform.limits.ErrorRateLimiter;
import com.codementee.platform.security.AccessInterceptor;
import com.codementee.platform.security.BearerTokenFilter;
import com.codementee.platform.security.CallerAuthenticator;
import com.codementee.platform.staticfiles.WebAppHandler;
import com.codementee.platform.versioning.ExpectedVersionArgumentResolver;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Configures Spring MVC: interceptors, parameter resolvers and content types. */
@Configuration(proxyBeanMethods = false)
class WebMvcConfiguration implements WebMvcConfigurer {

    private static final Set<String> OTHER_FORMATS = Set.of("xml", "yaml", "x-yaml", "cbor", "x-jackson-smile");

    private final List<HandlerInterceptor> interceptors;

    WebMvcConfiguration(
            AccessInterceptor access,
            BodyAdmissionInterceptor bodies,
            IdempotencyInterceptor idempotency,
            CachedResponseInterceptor cachedResponses,
            EmptyResponseInterceptor emptyResponses,
            CsvNegotiationInterceptor csv) {
        this.interceptors = List.of(access, bodies, idempotency, cachedResponses, emptyResponses, csv);
    }

    /** The whole Spring Security chain. {@link AccessInterceptor} authorises the caller per route. */
    @Bean
    SecurityFilterChain securityFilterChain(
            CallerAuthenticator authenticator, ErrorTranslator translator, ErrorResponseWriter writer,
            ErrorRateLimiter limits) {
        return new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE, new BearerTokenFilter(authenticator, translator, writer, limits));
    }

    @Bean
    WebMvcRegistrations webMvcRegistrations(ObjectProvider<IdempotencyRecorder> recorder) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new IdempotentHandlerAdapter(recorder);
            }
        };
    }

    /** Handles requests that match no route. */
    @Bean
    SimpleUrlHandlerMapping webAppMapping(WebAppHandler webApp) {
        return new SimpleUrlHandlerMapping(Map.of("/**", webApp), Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        interceptors.forEach(registry::addInterceptor);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
        resolvers.add(new PageRequestArgumentResolver());
        resolvers.add(new ReservedIdArgument());
        resolvers.add(new ExpectedVersionArgumentResolver());
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(new AcceptHeaderStrategy()));
    }

    /** Removes the converters for other formats, such as XML and YAML, which libraries on the class path register. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(all -> all.removeIf(converter ->
                converter.getSupportedMediaTypes().stream()
                        .anyMatch(type -> OTHER_FORMATS.contains(type.getSubtype()))));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new WireEnumConverter());
        registry.addConverter(new RequestParamTextConverter());
    }

    private static final class ReservedIdArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == ReservedId.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter, ModelAndViewContainer view, NativeWebRequest request,
                WebDataBinderFactory binder) {
            var claim = IdempotencyClaim.of(request.getNativeRequest(HttpServletRequest.class));
            return new ReservedId(claim == null ? Ids.next() : claim.reservedId());
        }
    }

    /** Resolves {@code Caller} parameters; null for visitors on a public route. */
    private static final class CallerArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter, ModelAndViewContainer view, NativeWebRequest request,
                WebDataBinderFactory binder) {
            return AccessInterceptor.callerOf(request.getNativeRequest(HttpServletRequest.class));
        }
    }
}
