package com.codementee.platform.errors;

import java.util.List;
import java.util.Map;

/** A refusal made on purpose: a code for the program and a sentence for the person. */
public class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<FieldProblem> errors;
    private final transient Map<String, Object> extras;
    private final transient Map<String, String> headers;

    public ApiException(ErrorCode code, String detail) {
        this(code, detail, List.of(), Map.of(), Map.of());
    }

    private ApiException(
            ErrorCode code,
            String detail,
            List<FieldProblem> errors,
            Map<String, Object> extras,
            Map<String, String> headers) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = errors;
        this.extras = extras;
        this.headers = headers;
    }

    /** A 404 that says nothing of whether the thing exists for somebody else. */
    public static ApiException notFound(String what) {
        return new ApiException(ErrorCode.NOT_FOUND, what + " was not found.");
    }

    /** A 422 about one field, named as it stands in the JSON, for example {@code preferred_slots[0]}. */
    public static ApiException invalid(String field, String message) {
        return invalid(List.of(new FieldProblem(field, message)));
    }

    /** A 422 about several fields. */
    public static ApiException invalid(List<FieldProblem> errors) {
        var first = errors.getFirst();
        return new ApiException(
                ErrorCode.VALIDATION_FAILED, first.field() + ": " + first.message(), errors, Map.of(), Map.of());
    }

    /** A 429, to be tried again after so many whole seconds. */
    public static ApiException rateLimited(long retryAfterSeconds) {
        var seconds = Long.toString(Math.max(1, retryAfterSeconds));
        return new ApiException(
                ErrorCode.RATE_LIMITED,
                "Too many requests. Try again in " + seconds + " s.",
                List.of(),
                Map.of(),
                Map.of("Retry-After", seconds));
    }

    /** The same refusal with another member in its body. */
    public ApiException with(String member, Object value) {
        var more = new java.util.LinkedHashMap<>(extras);
        more.put(member, value);
        return new ApiException(code, getMessage(), errors, more, headers);
    }

    /** The same refusal with a response header. */
    public ApiException withHeader(String name, String value) {
        var more = new java.util.LinkedHashMap<>(headers);
        more.put(name, value);
        return new ApiException(code, getMessage(), errors, extras, more);
    }

    public ErrorCode code() {
        return code;
    }

    List<FieldProblem> errors() {
        return errors;
    }

    Map<String, Object> extras() {
        return extras;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** What is wrong with one field of a request. */
    public record FieldProblem(String field, String message) {}
}
