package com.codementee.platform.versioning;

/** A resource that several people may edit. Each edit increments its version by at least 1. */
public interface Versioned {

    /** Never null in a response. A request body of the same type may omit it. */
    Integer version();
}
