package com.codementee.platform.errors;

import java.util.Map;

/**
 * The errors that violations of a module's database constraints mean to a client. The module that owns the tables
 * supplies them as a bean; a violated constraint that no module lists is a 500.
 *
 * @param byConstraint the name of the constraint or unique index → the error
 */
public record ConstraintErrors(Map<String, Error> byConstraint) {

    public record Error(ErrorCode code, String detail) {}

    public static Error error(ErrorCode code, String detail) {
        return new Error(code, detail);
    }
}
