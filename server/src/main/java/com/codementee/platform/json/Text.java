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
 * Validates user-entered text: any Unicode except control characters, with its length in code points; invisible ones do
 * not count towards the minimum. Null is valid; add {@code @NotNull} if the text is required. The JSON reader has
 * already trimmed and normalised the text.
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Text.Check.class)
public @interface Text {

    int min() default 1;

    int max();

    /** Whether newlines and tabs are allowed. */
    boolean lines() default false;

    String message() default "is not valid text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports which rule is violated. */
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
            if (TextNormalizer.countVisible(value) < rule.min()) {
                return problem(context, "must have at least " + rule.min() + " characters");
            }
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
