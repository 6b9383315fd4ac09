package com.codementee.platform.csv;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a list route that also responds with CSV to {@code Accept: text/csv}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CsvExport {

    /**
     * Fields of the JSON that mean nothing to people in this list or repeat another column, such as {@code plan_id}.
     */
    String[] without() default {};
}
