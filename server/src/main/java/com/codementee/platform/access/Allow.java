package com.codementee.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares who may call a route. The application does not start if a route lacks it. Authorisation, the OpenAPI
 * document and the access test all read this annotation.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    /**
     * Combined with other values, {@code PUBLIC} admits visitors only; a signed-in caller must match one of the others.
     */
    Who[] value();

    /** Whether a paused person may call the route although it writes, for example logout or payment. */
    boolean evenPaused() default false;

    /**
     * Whether an admin may call it who must use two-step sign-in but has not set it up yet: the routes to set it up,
     * and what belongs to the session.
     */
    boolean beforeTotp() default false;
}
