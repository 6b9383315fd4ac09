package com.codementee.platform.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route that a stranger could use to guess or to flood: registering, ordering, asking for a password link. Its calls by
 * people who have not signed in also count as sign-ins of their address, before anything of their body is read or hashed.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface VisitorRateLimit {}
