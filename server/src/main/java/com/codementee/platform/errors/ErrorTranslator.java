package com.codementee.platform.errors;

import com.codementee.platform.db.DatabaseFailure;
import com.codementee.platform.json.WireNames;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Translates every exception of a request into one of the contract's errors. An unknown exception becomes a 500. */
@Component
public class ErrorTranslator {

    private final Map<String, ConstraintErrors.Error> constraints = new HashMap<>();

    ErrorTranslator(ObjectProvider<ConstraintErrors> modules) {
        modules.forEach(module -> module.byConstraint().forEach((constraint, error) -> {
            if (constraints.put(constraint, error) != null) {
                throw new IllegalStateException("Two modules register an error for the constraint " + constraint);
            }
        }));
    }

    /** Returns the constraints that modules have registered. */
    Set<String> constraints() {
        return constraints.keySet();
    }

    public ApiException translate(Exception exception) {
        return switch (exception) {
            case ApiException error -> error;
            case HttpMessageNotReadableException unreadable -> JacksonErrors.translate(unreadable);
            case MethodArgumentNotValidException invalid ->
                ApiException.invalid(invalid.getAllErrors().stream().map(ErrorTranslator::problem).toList());
            case HandlerMethodValidationException invalid -> ApiException.invalid(parameterProblems(invalid));
            case ConstraintViolationException invalid ->
                ApiException.invalid(invalid.getConstraintViolations().stream()
                        .map(violation -> new ApiException.FieldProblem(
                                WireNames.snake(violation.getPropertyPath().toString()), violation.getMessage()))
                        .toList());
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case TypeMismatchException mismatch ->
                ApiException.invalid(
                        WireNames.snake(Objects.toString(mismatch.getPropertyName(), "value")), "is not valid");
            case MissingServletRequestParameterException missing ->
                ApiException.invalid(missing.getParameterName(), "is required");
            case InvalidParameterException _ ->
                new ApiException(ErrorCode.MALFORMED_REQUEST, "The query string of this URL is malformed.");
            case InvalidCharsetException _ -> HttpStatusErrors.of(415);
            case RequestRejectedException _ -> HttpStatusErrors.rejectedRequest();
            default -> translateHttp(exception);
        };
    }

    /** Translates the exceptions with which Spring reports that a request matches no route. */
    private ApiException translateHttp(Exception exception) {
        return switch (exception) {
            case NoHandlerFoundException _, NoResourceFoundException _ -> HttpStatusErrors.of(404);
            case HttpRequestMethodNotSupportedException wrong ->
                new ApiException(ErrorCode.METHOD_NOT_ALLOWED,
                        "This URL does not support " + wrong.getMethod() + ".")
                        .withHeader("Allow",
                                String.join(", ", Objects.requireNonNullElse(
                                wrong.getSupportedMethods(), new String[0])));
            case HttpMediaTypeNotSupportedException _ -> HttpStatusErrors.of(415);
            case HttpMediaTypeNotAcceptableException _ -> HttpStatusErrors.of(406);
            default -> translateCause(exception);
        };
    }

    private ApiException translateCause(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiException error) return error;
            if (cause instanceof SQLException sql) return translateSql(sql);
            if (isClientDisconnect(cause)) {
                return new ApiException(
                        ErrorCode.MALFORMED_REQUEST, "The connection closed before the whole request had arrived.");
            }
        }
        return exception instanceof ErrorResponse response
                ? HttpStatusErrors.of(response.getStatusCode().value())
                : HttpStatusErrors.internalError();
    }

    private ApiException translateSql(SQLException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            var error = constraintError(cause);
            if (error != null) return new ApiException(error.code(), error.detail());
        }
        return DatabaseFailure.isTemporary(exception)
                ? HttpStatusErrors.databaseUnavailable() : HttpStatusErrors.internalError();
    }

    /** Searches all causes, because a batch wraps the exception that names the constraint. */
    private ConstraintErrors.@Nullable Error constraintError(Throwable cause) {
        if (!(cause instanceof PSQLException sql) || sql.getServerErrorMessage() == null) return null;
        var constraint = sql.getServerErrorMessage().getConstraint();
        return constraint == null ? null : constraints.get(constraint);
    }

    /**
     * Checks only the exception types of Tomcat and Spring, because a broken database connection throws the same I/O
     * exceptions.
     */
    private static boolean isClientDisconnect(Throwable cause) {
        return cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException;
    }

    private static ApiException mismatch(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? ApiException.notFound("This")
                : ApiException.invalid(mismatch.getName(), "is not a valid value");
    }

    private static ApiException.FieldProblem problem(ObjectError error) {
        return problem(error, "body");
    }

    private static ApiException.FieldProblem problem(MessageSourceResolvable error, String defaultField) {
        var field = error instanceof FieldError fieldError ? fieldError.getField() : defaultField;
        return new ApiException.FieldProblem(
                WireNames.snake(field), Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid"));
    }

    private static List<ApiException.FieldProblem> parameterProblems(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> {
                    var name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "value");
                    return result.getResolvableErrors().stream().map(error -> problem(error, name));
                })
                .toList();
    }
}
