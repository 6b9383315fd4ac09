package com.codementee.platform.csv;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a route that also responds with CSV to {@code Accept: text/csv}: a list, or a {@link CsvSource}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OffersCsv {

    /**
     * JSON fields to leave out because they mean nothing to readers or repeat another column, such as {@code plan_id}.
     */
    String[] without() default {};
}
