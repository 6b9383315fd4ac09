/**
 * SQL of booking requests and mocks, and the search for people that their lists share. Whoever changes a request holds
 * its row.
 */
@NullMarked
@NamedInterface("store")
package com.codementee.bookings.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
