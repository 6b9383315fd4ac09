/**
 * How a mock ends: completed, or with somebody missing; and its lists for each role.
 */
@NullMarked
@NamedInterface("mocks")
package com.codementee.bookings.mocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
