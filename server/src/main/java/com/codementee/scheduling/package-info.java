/**
 * Time slots and the pool of meeting links.
 *
 * <p>Owns {@code time_slot} and {@code meet_link}; publishes the views {@code scheduling_slot} and {@code
 * scheduling_meet_link}, and the events {@link com.codementee.scheduling.SlotBlocked}, {@link
 * com.codementee.scheduling.SlotFreed} and {@link com.codementee.scheduling.MeetLinkRemoving}.
 *
 * <p>Admins enter slots in the platform's time zone; the database stores instants. A conditional update books a slot,
 * so it is booked at most once. The bookings module chooses a mock's meeting link.
 */
@NullMarked
package com.codementee.scheduling;

import org.jspecify.annotations.NullMarked;
