package com.codementee.platform.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The maximum size of a route's body, in bytes. Longer bodies are rejected with 413. Routes without the annotation use
 * {@link #DEFAULT}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBodySize {

    int DEFAULT = 64 * 1024;

    int value();
}
