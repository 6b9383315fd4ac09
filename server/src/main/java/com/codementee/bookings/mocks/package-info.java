/** Completes mocks, records and decides no-show reports, and lists mocks for each role. */
@NullMarked
@NamedInterface("mocks")
package com.codementee.bookings.mocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
