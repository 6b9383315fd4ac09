package com.codementee.platform.errors;

import com.codementee.platform.json.WireNames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever a route throws into a refusal of the contract. What nobody foresaw is logged here, once, as a 500. */
@RestControllerAdvice
public class ApiExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiExceptionHandler.class);

    private final ErrorResponseWriter errors;

    ApiExceptionHandler(ErrorResponseWriter errors) {
        this.errors = errors;
    }

    @ExceptionHandler
    void on(Exception problem, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) return;
        var refusal = refusal(problem);
        boolean unforeseen = refusal.code().status() >= 500 && problem != refusal;
        if (unforeseen) log.error("Could not serve {} {}", request.getMethod(), request.getRequestURI(), problem);
        try {
            errors.write(request, response, refusal);
        } catch (IOException clientGone) {
            log.debug("Nobody reads the answer any more", clientGone);
        }
    }

    public static ApiException refusal(Exception problem) {
        return switch (problem) {
            case ApiException refusal -> refusal;
            case HttpMessageNotReadableException unreadable -> JsonErrors.refusal(unreadable);
            case MethodArgumentNotValidException invalid ->
                ApiException.invalid(invalid.getAllErrors().stream().map(ApiExceptionHandler::problem).toList());
            case HandlerMethodValidationException invalid -> ApiException.invalid(parameterProblems(invalid));
            case ConstraintViolationException invalid ->
                ApiException.invalid(invalid.getConstraintViolations().stream()
                        .map(violation -> new ApiException.FieldProblem(
                                WireNames.snake(violation.getPropertyPath().toString()), violation.getMessage()))
                        .toList());
            case MethodArgumentTypeMismatchException mismatch -> unreadable(mismatch);
            case TypeMismatchException mismatch ->
                ApiException.invalid(WireNames.snake(Objects.toString(mismatch.getPropertyName(), "value")), "is not valid");
            case MissingServletRequestParameterException missing ->
                ApiException.invalid(missing.getParameterName(), "is required");
            case NoHandlerFoundException _, NoResourceFoundException _ -> ApiException.notFound("This page");
            case HttpRequestMethodNotSupportedException wrong ->
                new ApiException(ErrorCode.METHOD_NOT_ALLOWED, wrong.getMethod() + " is not possible here.")
                        .withHeader("Allow", String.join(", ", Objects.requireNonNullElse(wrong.getSupportedMethods(), new String[0])));
            case HttpMediaTypeNotSupportedException _ ->
                new ApiException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
            case HttpMediaTypeNotAcceptableException _ ->
                new ApiException(ErrorCode.NOT_ACCEPTABLE, "The answer is application/json; accept it.");
            case InvalidParameterException _ ->
                new ApiException(ErrorCode.MALFORMED_REQUEST, "The query of this address cannot be read.");
            case InvalidCharsetException _ ->
                new ApiException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
            case RequestRejectedException _ -> HttpStatusErrors.rejectedRequest();
            default -> deeperRefusal(problem);
        };
    }

    private static ApiException deeperRefusal(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiException refusal) return refusal;
            if (cause instanceof SQLException sql) return ConstraintErrorCodes.refusal(sql);
            if (isOfTheClientsConnection(cause)) {
                return new ApiException(ErrorCode.MALFORMED_REQUEST, "The request ended before all of it had arrived.");
            }
        }
        if (problem instanceof ErrorResponse foreseen) return HttpStatusErrors.of(foreseen.getStatusCode().value());
        return new ApiException(ErrorCode.INTERNAL_ERROR, "Something went wrong on our side. Try again.");
    }

    /** Only what Tomcat and Spring throw for the client's own connection: the database's breaks with the same I/O exceptions. */
    private static boolean isOfTheClientsConnection(Throwable problem) {
        return problem instanceof ClientAbortException || problem instanceof AsyncRequestNotUsableException;
    }

    private static ApiException unreadable(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? ApiException.notFound("This")
                : ApiException.invalid(mismatch.getName(), "is not a valid value");
    }

    private static ApiException.FieldProblem problem(ObjectError error) {
        return new ApiException.FieldProblem(
                error instanceof FieldError field ? WireNames.snake(field.getField()) : "body",
                Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid"));
    }

    private static List<ApiException.FieldProblem> parameterProblems(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new ApiException.FieldProblem(
                                error instanceof FieldError field
                                        ? WireNames.snake(field.getField())
                                        : WireNames.snake(Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "value")),
                                Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid"))))
                .toList();
    }
}
