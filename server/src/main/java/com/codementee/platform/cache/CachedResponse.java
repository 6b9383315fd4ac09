package com.codementee.platform.cache;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list that is the same for everybody, read far more often than changed: its answer is kept in memory until somebody
 * says that the subject has changed, with {@link ResponseCache#changing}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CachedResponse {

    /** What the list is made of, in one word. */
    String value();
}
