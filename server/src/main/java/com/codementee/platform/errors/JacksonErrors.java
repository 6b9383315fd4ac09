package com.codementee.platform.errors;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Translates Jackson's exceptions: malformed JSON and values of the wrong JSON type are a 400; unknown fields and
 * values that a field does not allow are a 422 that names the field.
 */
final class JacksonErrors {

    private JacksonErrors() {}

    static ApiException translate(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiException error) return error;
        }
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown -> ApiException.invalid(path(unknown), "is not a known field");
            case InvalidFormatException invalid when invalid.getValue() instanceof String text
                    && acceptsText(invalid) ->
                ApiException.invalid(path(invalid), text.isBlank() ? "is required" : "is not a valid value");
            case InvalidFormatException invalid when invalid.getValue() instanceof Number
                    && isNumber(invalid.getTargetType()) ->
                ApiException.invalid(path(invalid), "must be a whole number");
            case InputCoercionException coercion -> ApiException.invalid(path(coercion), "is out of range");
            case MismatchedInputException mismatch when missing(mismatch) ->
                ApiException.invalid(path(mismatch), "is required");
            case DatabindException mismatch when !mismatch.getPath().isEmpty() ->
                new ApiException(ErrorCode.MALFORMED_REQUEST, path(mismatch) + " has the wrong JSON type.");
            case null -> new ApiException(ErrorCode.MALFORMED_REQUEST, "A JSON body is required.");
            default -> new ApiException(
                    ErrorCode.MALFORMED_REQUEST, "The body is not the JSON object that this route expects.");
        };
    }

    private static boolean acceptsText(InvalidFormatException invalid) {
        var target = invalid.getTargetType();
        return target != null && !isNumber(target) && target != Boolean.class && target != boolean.class;
    }

    private static boolean isNumber(Class<?> type) {
        return type != null && (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class);
    }

    private static boolean missing(MismatchedInputException mismatch) {
        return !mismatch.getPath().isEmpty()
                && mismatch.getTargetType() != null
                && mismatch.getTargetType().isPrimitive()
                && mismatch.getOriginalMessage().startsWith("Cannot map `null`");
    }

    private static String path(JacksonException problem) {
        var path = problem.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path.isEmpty() ? "body" : path;
    }
}
