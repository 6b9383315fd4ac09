package com.codementee.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a route. A route without it stops the start, so that nobody forgets the decision; authorisation, the
 * OpenAPI document and the access test read the same annotation.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    /** Beside others, {@code PUBLIC} means people who have not signed in: those who have are one of the others. */
    Who[] value();

    /** Whether a paused person may call it although it writes: logout, payment, data export. */
    boolean evenPaused() default false;
}
