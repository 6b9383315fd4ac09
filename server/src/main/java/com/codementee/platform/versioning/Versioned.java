package com.codementee.platform.versioning;

/** A resource that several people may edit. Its version grows by at least 1 with each edit. */
public interface Versioned {

    /** Is never null in a response. A request body of the same type may leave it out. */
    Integer version();
}
