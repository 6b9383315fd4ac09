package com.codementee.platform.cache;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Caches the response of a public list that is read far more often than it changes. Code that changes the list's rows
 * calls {@link ResponseCache#invalidateAfterCommit} with the same subject inside the transaction.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CachesResponse {

    /** The subject, a single word, that invalidates the response. */
    String value();
}
