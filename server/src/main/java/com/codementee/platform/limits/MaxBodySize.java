package com.codementee.platform.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The most bytes that a route takes as its body. A route without it takes {@link #DEFAULT}; longer ones are a 413. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBodySize {

    int DEFAULT = 64 * 1024;

    int value();
}
