package com.codementee.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares who may call a route. A route without it fails the start. Authorisation, the OpenAPI document and the access
 * test read the same annotation.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    /** Beside other values, {@code PUBLIC} admits visitors only; a signed-in caller must match one of the others. */
    Who[] value();

    /** Whether a paused person may call it although it writes, such as logout or payment. */
    boolean evenPaused() default false;
}
