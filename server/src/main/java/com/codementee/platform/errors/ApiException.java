package com.codementee.platform.errors;

import com.codementee.platform.access.Tier;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error response that code throws on purpose: an error code for programs and a sentence for users. */
public class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<FieldProblem> errors;
    private final transient Details details;
    private final transient Map<String, String> headers;

    public ApiException(ErrorCode code, String detail) {
        this(code, detail, List.of(), Details.NONE, Map.of());
    }

    private ApiException(
            ErrorCode code, String detail, List<FieldProblem> errors, Details details, Map<String, String> headers) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = errors;
        this.details = details;
        this.headers = headers;
    }

    /** A problem with one field of a request; the field is named as in the JSON. */
    public record FieldProblem(String field, String message) {}

    /** The members of the error body that only some codes use. */
    public record Details(
            @Nullable String upgradeUrl,
            @Nullable Tier requiredTier,
            @Nullable Tier currentTier,
            @Nullable Integer limit,
            @Nullable Integer used,
            @Nullable Object current) {

        static final Details NONE = new Details(null, null, null, null, null, null);

        /** Returns the details for TIER_UPGRADE_REQUIRED. */
        public static Details upgrade(String url, Tier required, Tier current) {
            return new Details(url, required, current, null, null, null);
        }

        /** Returns the details for QUOTA_EXHAUSTED. */
        public static Details quota(String upgradeUrl, @Nullable Integer limit, int used) {
            return new Details(upgradeUrl, null, null, limit, used, null);
        }

        /**
         * Returns the details for STALE_VERSION: the current state of the resource that the client wanted to change.
         */
        public static Details current(Object state) {
            return new Details(null, null, null, null, null, state);
        }
    }

    /** Returns a 404. It does not reveal whether the resource exists for another person. */
    public static ApiException notFound(String what) {
        return new ApiException(ErrorCode.NOT_FOUND, what + " was not found.");
    }

    /** Returns a 422 about one field, named as in the JSON, for example {@code preferred_slots[0]}. */
    public static ApiException invalid(String field, String message) {
        return invalid(List.of(new FieldProblem(field, message)));
    }

    /** Returns a 422 about several fields. */
    public static ApiException invalid(List<FieldProblem> errors) {
        var first = errors.getFirst();
        return new ApiException(
                ErrorCode.VALIDATION_FAILED, first.field() + ": " + first.message(), errors, Details.NONE, Map.of());
    }

    /** Returns a 429 with {@code Retry-After}, rounded up to whole seconds and at least 1. */
    public static ApiException rateLimited(Duration wait) {
        var seconds = Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
        return new ApiException(ErrorCode.RATE_LIMITED, "Too many requests. Try again in " + seconds + " s.")
                .withHeader("Retry-After", seconds);
    }

    /** Returns a copy of this error with these details. */
    public ApiException withDetails(Details details) {
        return new ApiException(code, getMessage(), errors, details, headers);
    }

    /** Returns a copy of this error with an additional response header. */
    public ApiException withHeader(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new ApiException(code, getMessage(), errors, details, all);
    }

    public ErrorCode code() {
        return code;
    }

    List<FieldProblem> errors() {
        return errors;
    }

    Details details() {
        return details;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
