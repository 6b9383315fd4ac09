package com.codementee.platform.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The largest body of a route, in bytes. Longer bodies are a 413. Routes without the annotation take {@link
 * #DEFAULT}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBodySize {

    int DEFAULT = 64 * 1024;

    int value();
}
