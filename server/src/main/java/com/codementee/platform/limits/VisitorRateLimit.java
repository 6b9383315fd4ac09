package com.codementee.platform.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Counts a visitor's calls of a route as sign-in attempts of their address, before the body is read. For routes that
 * help to guess passwords or to flood: registering, ordering, asking for a password link.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface VisitorRateLimit {}
