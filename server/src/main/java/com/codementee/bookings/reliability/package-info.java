/**
 * How reliably mentors keep their mocks, and the pause of new assignments after a second no-show.
 *
 * <p>Owns {@code assignment_pause}; publishes the view {@code bookings_assignment_pause} and the events of this
 * package. A mock pauses its mentor at most once ({@code assignment_pause_mock}), and a mentor has at most one running
 * pause ({@code assignment_pause_running}). The view {@code bookings_offered_slot} leaves paused mentors out.
 */
@NullMarked
@NamedInterface("reliability")
package com.codementee.bookings.reliability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
