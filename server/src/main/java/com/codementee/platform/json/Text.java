package com.codementee.platform.json;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that a person wrote: any Unicode but control characters, counted in code points. Null passes; add
 * {@code @NotNull} where it must be there. Trimming and NFC have happened when the JSON was read.
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Text.Check.class)
public @interface Text {

    int min() default 1;

    int max();

    /** Whether newlines and tabs belong in it. */
    boolean lines() default false;

    String message() default "is not valid text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says which of the rules is broken. */
    class Check implements ConstraintValidator<Text, String> {

        private Text rule;

        @Override
        public void initialize(Text rule) {
            this.rule = rule;
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            if (value == null) return true;
            int length = value.codePointCount(0, value.length());
            if (length < rule.min()) return problem(context, "must have at least " + rule.min() + " characters");
            if (length > rule.max()) return problem(context, "must have at most " + rule.max() + " characters");
            if (value.codePoints().anyMatch(this::forbidden)) {
                return problem(context, "must not contain control characters");
            }
            return true;
        }

        private boolean forbidden(int codePoint) {
            if (rule.lines() && (codePoint == '\n' || codePoint == '\t')) return false;
            int type = Character.getType(codePoint);
            return type == Character.CONTROL || type == Character.SURROGATE;
        }

        private static boolean problem(ConstraintValidatorContext context, String message) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
            return false;
        }
    }
}
