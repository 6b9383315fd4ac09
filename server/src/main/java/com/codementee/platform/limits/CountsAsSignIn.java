package com.codementee.platform.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Counts a visitor's calls of a route as sign-in attempts from their IP address, before the body is read. Use it on
 * routes that could be used to guess passwords or to flood the server: registering, ordering, requesting a password
 * link.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CountsAsSignIn {}
