package com.codementee.platform.paging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a route's {@link PageRequest}: what {@code ?sort=} may ask for, each also from the last down with a minus before it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Sorted {

    /** An enum of the list's sorts. */
    Class<? extends Sort<?>> by();

    /** The order when nobody asks for one. */
    String otherwise();
}
