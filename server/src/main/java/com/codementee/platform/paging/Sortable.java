package com.codementee.platform.paging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares the allowed values of {@code ?sort=} on a route's {@link PageRequest}; a leading minus sorts descending. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Sortable {

    /** The enum of the list's sort orders. */
    Class<? extends SortField<?>> by();

    /** The default order. */
    String otherwise();
}
