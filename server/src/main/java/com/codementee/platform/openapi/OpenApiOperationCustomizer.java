package com.codementee.platform.openapi;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.envelope.WithoutEnvelope;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.idempotency.IdempotencyInterceptor;
import com.codementee.platform.limits.NotRateLimited;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.SortField;
import com.codementee.platform.paging.Sortable;
import com.codementee.platform.versioning.ExpectedVersion;
import com.codementee.platform.versioning.Versioned;
import com.codementee.platform.web.PageRequestArgumentResolver;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Adds callers, errors, paging parameters and the response format to each operation. */
@Component
class OpenApiOperationCustomizer implements GlobalOperationCustomizer {

    static final String WITHOUT_ENVELOPE = "x-without-envelope";
    static final String CSV = "x-csv";

    @Override
    public Operation customize(Operation operation, HandlerMethod route) {
        var allow = route.getMethodAnnotation(Allow.class);
        if (allow == null) return operation;
        operation.setTags(List.of(module(route)));
        operation.setOperationId(id(route));
        operation.addExtension(
                "x-allow", Arrays.stream(allow.value()).map(who -> who.name().toLowerCase(Locale.ROOT)).toList());
        if (!Set.of(allow.value()).contains(Who.PUBLIC)) {
            operation.addSecurityItem(new SecurityRequirement().addList("bearer"));
        }
        if (isWithoutEnvelope(route)) operation.addExtension(WITHOUT_ENVELOPE, true);
        if (isPaged(route)) {
            var limit = query("limit",
                    new IntegerSchema().minimum(java.math.BigDecimal.ONE).maximum(java.math.BigDecimal.valueOf(100)));
            if (route.hasMethodAnnotation(OffersCsv.class)) {
                limit.description("for text/csv, up to 10000 rows, which is also the default");
                operation.addExtension(CSV, true);
            }
            operation.addParametersItem(limit);
            operation.addParametersItem(query("cursor", new StringSchema()));
            sorted(route).ifPresent(sorted -> operation.addParametersItem(query("sort", sorts(sorted))));
        }
        if (is(route, RequestMethod.POST) && IdempotencyInterceptor.acceptsKeys(route)) {
            operation.addParametersItem(
                    new Parameter().in("header").name(IdempotencyInterceptor.HEADER).required(false)
                    .schema(new StringSchema().maxLength(255)));
        }
        describeVersions(operation, route);
        errors(route, allow).forEach(
                (status, codes) -> operation.getResponses()
                .addApiResponse(Integer.toString(status), errorResponse(codes)));
        operation.getResponses()
                .addApiResponse("default", errorResponse(Set.of(ErrorCode.INTERNAL_ERROR, ErrorCode.UNAVAILABLE)));
        return operation;
    }

    private static void describeVersions(Operation operation, HandlerMethod route) {
        if (takesVersion(route)) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("If-Match")
                    .description("the ETag of the state that the edit was made from")
                    .required(false)
                    .schema(new StringSchema()));
        }
        if (!Versioned.class.isAssignableFrom(route.getMethod().getReturnType())) return;
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) response.addHeaderObject("ETag", new Header().schema(new StringSchema()));
        });
    }

    private static boolean takesVersion(HandlerMethod route) {
        return List.of(route.getMethod().getParameterTypes()).contains(ExpectedVersion.class);
    }

    private static TreeMap<Integer, Set<ErrorCode>> errors(HandlerMethod route, Allow allow) {
        var codes = EnumSet.of(ErrorCode.UNAUTHENTICATED, ErrorCode.TOKEN_EXPIRED);
        var who = Set.of(allow.value());
        boolean open = who.contains(Who.PUBLIC);
        if (!open && !who.contains(Who.SIGNED_IN)) codes.add(ErrorCode.FORBIDDEN_ROLE);
        if (who.contains(Who.PAID_MENTEE)) codes.add(ErrorCode.TIER_UPGRADE_REQUIRED);
        if (!open && !allow.evenPaused() && !is(route, RequestMethod.GET)) codes.add(ErrorCode.ACCOUNT_PAUSED);
        if (!route.hasMethodAnnotation(NotRateLimited.class)) codes.add(ErrorCode.RATE_LIMITED);
        if (has(route, PathVariable.class)) codes.add(ErrorCode.NOT_FOUND);
        if (has(route, RequestParam.class)) codes.add(ErrorCode.VALIDATION_FAILED);
        if (takesVersion(route)) codes.addAll(List.of(ErrorCode.MALFORMED_REQUEST, ErrorCode.STALE_VERSION));
        if (isPaged(route)) codes.addAll(List.of(ErrorCode.MALFORMED_REQUEST, ErrorCode.VALIDATION_FAILED));
        if (has(route, RequestBody.class)) {
            codes.addAll(List.of(ErrorCode.MALFORMED_REQUEST, ErrorCode.VALIDATION_FAILED));
            codes.addAll(List.of(ErrorCode.PAYLOAD_TOO_LARGE, ErrorCode.UNSUPPORTED_MEDIA_TYPE));
        }
        if (is(route, RequestMethod.POST) && IdempotencyInterceptor.acceptsKeys(route)) {
            codes.add(ErrorCode.IDEMPOTENCY_CONFLICT);
        }
        var own = route.getMethodAnnotation(RespondsWithErrors.class);
        if (own != null) codes.addAll(List.of(own.value()));
        return codes.stream().collect(Collectors.groupingBy(
                ErrorCode::status, TreeMap::new, Collectors.toCollection(() -> EnumSet.noneOf(ErrorCode.class))));
    }

    private static ApiResponse errorResponse(Set<ErrorCode> codes) {
        var names = codes.stream().map(ErrorCode::name).sorted().collect(Collectors.joining(", "));
        return new ApiResponse()
                .description(names)
                .content(new Content().addMediaType(
                        "application/json", new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/ErrorBody"))));
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().in("query").name(name).required(false).schema(schema);
    }

    private static boolean isWithoutEnvelope(HandlerMethod route) {
        return route.hasMethodAnnotation(WithoutEnvelope.class)
                || route.getBeanType().isAnnotationPresent(WithoutEnvelope.class);
    }

    private static boolean is(HandlerMethod route, RequestMethod method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), RequestMapping.class);
        return mapping != null && List.of(mapping.method()).contains(method);
    }

    private static boolean isPaged(HandlerMethod route) {
        return List.of(route.getMethod().getParameterTypes()).contains(PageRequest.class);
    }

    private static Optional<Sortable> sorted(HandlerMethod route) {
        return Arrays.stream(route.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(Sortable.class))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Schema<?> sorts(Sortable sorted) {
        var schema = new StringSchema();
        schema.setDefault(sorted.otherwise());
        PageRequestArgumentResolver.choices(sorted).map(SortField.Choice::wire).forEach(schema::addEnumItem);
        return schema;
    }

    private static boolean has(HandlerMethod route, Class<? extends Annotation> annotation) {
        return Arrays.stream(route.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }

    /** Returns a route's module: {@code com.codementee.billing.plans.PlanController} belongs to billing. */
    private static String module(HandlerMethod route) {
        return route.getBeanType().getPackageName().split("\\.")[2];
    }

    private static String id(HandlerMethod route) {
        var controller = route.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        var method = route.getMethod().getName();
        var stem = controller.substring(0, 1).toLowerCase(Locale.ROOT) + controller.substring(1);
        return method.equals(stem)
                ? stem : stem + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
    }
}
