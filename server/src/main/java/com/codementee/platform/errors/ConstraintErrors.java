package com.codementee.platform.errors;

import java.util.Map;

/**
 * Maps violations of a module's database constraints to errors for clients. The module that owns the tables supplies
 * this as a bean; a violation of an unlisted constraint is a 500.
 *
 * @param byConstraint the error for each constraint or unique index, by name
 */
public record ConstraintErrors(Map<String, Error> byConstraint) {

    public record Error(ErrorCode code, String detail) {}

    public static Error error(ErrorCode code, String detail) {
        return new Error(code, detail);
    }
}
