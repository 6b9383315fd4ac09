/**
 * When and where: time slots and the pool of meeting links.
 *
 * <p>Owns {@code time_slot} and {@code meet_link}; publishes the views {@code scheduling_slot} and
 * {@code scheduling_meet_link}, and the events {@link com.codementee.scheduling.SlotChanging},
 * {@link com.codementee.scheduling.SlotBlocked}, {@link com.codementee.scheduling.SlotFreed} and
 * {@link com.codementee.scheduling.MeetLinkRemoving}.
 *
 * <p>Slots are typed in as a clock on the platform's wall shows them and kept as instants. A slot is booked once, by a
 * conditional update. Which meeting link a mock gets is the choice of bookings.
 */
@NullMarked
package com.codementee.scheduling;

import org.jspecify.annotations.NullMarked;
