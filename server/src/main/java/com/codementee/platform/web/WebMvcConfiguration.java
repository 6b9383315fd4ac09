package com.codementee.platform.web;

import com.codementee.platform.access.Caller;
import com.codementee.platform.connector.BodyAdmissionInterceptor;
import com.codementee.platform.csv.CsvAdvice;
import com.codementee.platform.db.Ids;
import com.codementee.platform.envelope.EnvelopeAdvice;
import com.codementee.platform.errors.ErrorResponseWriter;
import com.codementee.platform.http.AcceptHeaderStrategy;
import com.codementee.platform.idempotency.IdempotencyFilter;
import com.codementee.platform.idempotency.IdempotencyRecorder;
import com.codementee.platform.idempotency.ReservedId;
import com.codementee.platform.json.TextConverter;
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
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Wires what stands between a request and its route. */
@Configuration(proxyBeanMethods = false)
class WebMvcConfiguration implements WebMvcConfigurer {

    private static final Set<String> FOREIGN = Set.of("xml", "yaml", "x-yaml", "cbor", "x-jackson-smile");

    private final AccessInterceptor access;
    private final BodyAdmissionInterceptor bodies;
    private final IdempotencyFilter idempotency;
    private final EnvelopeAdvice enveloping;
    private final CsvAdvice tables;

    WebMvcConfiguration(AccessInterceptor access, BodyAdmissionInterceptor bodies, IdempotencyFilter idempotency, EnvelopeAdvice enveloping, CsvAdvice tables) {
        this.access = access;
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.enveloping = enveloping;
        this.tables = tables;
    }

    /** The whole of our security chain: Spring's firewall and the token. What a route asks for is in {@link AccessInterceptor}. */
    @Bean
    SecurityFilterChain chain(CallerAuthenticator callers, ErrorResponseWriter errors, ErrorRateLimiter limits) {
        return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, new BearerTokenFilter(callers, errors, limits));
    }

    @Bean
    WebMvcRegistrations routes(ObjectProvider<IdempotencyRecorder> recorder) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new IdempotentHandlerAdapter(recorder);
            }

            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Routes();
            }
        };
    }

    /** The last of the mappings: what no route wants. */
    @Bean
    SimpleUrlHandlerMapping everythingElse(WebAppHandler webApp) {
        return new SimpleUrlHandlerMapping(Map.of("/**", webApp), Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access);
        registry.addInterceptor(bodies);
        registry.addInterceptor(idempotency);
        registry.addInterceptor(enveloping);
        registry.addInterceptor(tables);
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

    /** Libraries on our class path bring converters for XML, YAML and the like. None of them writes our answers as they are meant. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(all -> all.removeIf(converter ->
                converter.getSupportedMediaTypes().stream().anyMatch(type -> FOREIGN.contains(type.getSubtype()))));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new WireEnumConverter());
        registry.addConverter(new TextConverter());
    }

    private static final class ReservedIdArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == ReservedId.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter, ModelAndViewContainer view, NativeWebRequest request, WebDataBinderFactory binder) {
            var claim = IdempotencyFilter.claimOf(request.getNativeRequest(HttpServletRequest.class));
            return new ReservedId(claim == null ? Ids.next() : claim.reservedId());
        }
    }

    /** {@code Caller} in a route's parameters; null on a public route when nobody signed the request. */
    private static final class CallerArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter, ModelAndViewContainer view, NativeWebRequest request, WebDataBinderFactory binder) {
            return AccessInterceptor.callerOf(request.getNativeRequest(HttpServletRequest.class));
        }
    }
}
