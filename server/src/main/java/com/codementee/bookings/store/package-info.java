/**
 * SQL for booking requests and mocks, and the search that their lists share. Every change to a request or its mock
 * first locks the request's row.
 */
@NullMarked
@NamedInterface("store")
package com.codementee.bookings.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
