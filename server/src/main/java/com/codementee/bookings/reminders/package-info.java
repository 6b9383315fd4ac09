/**
 * Reminders of mocks, requests for feedback, and notices of broken promises, each sent once.
 *
 * <p>Owns {@code reminder}; publishes the view {@code bookings_current_reminder} and the events of this package. A
 * recurring job looks for what is due, so a mock that moved, was cancelled or was confirmed at short notice needs no
 * cancellation of planned jobs. Deadlines: feedback within 48 hours of the end, a mentor within 24 hours of the
 * request.
 */
@NullMarked
@NamedInterface("reminders")
package com.codementee.bookings.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
