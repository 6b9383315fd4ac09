/**
 * Booking a mock interview, from request to completion.
 *
 * <p>Owns {@code booking_request}, {@code booking_slot}, {@code booking_decline}, {@code mock} and {@code
 * no_show_report}; publishes the views {@code bookings_offered_slot}, {@code bookings_booking}, {@code
 * bookings_preferred_slot}, {@code bookings_mock}, {@code bookings_no_show}, {@code bookings_no_show_to_decide}, and
 * the events of this package.
 *
 * <p>This package holds the records and events that other modules use. Its sub-packages depend on each other in one
 * direction: assignments on requests, mocks and reliability; requests and mocks on reminders; all of them on store.
 *
 * <ul>
 *   <li>The view {@code bookings_offered_slot} alone decides whether some mentor could take a slot. A slot during
 *       another mock of the same mentee is neither offered to them nor usable ({@code bookings_requested_slot}).
 *   <li>A pending request reserves nothing; only a confirmation books a slot, once.
 *   <li>No person and no meeting link is in two mocks at once: {@code mock_mentor_free}, {@code mock_mentee_free},
 *       {@code mock_link_free}.
 *   <li>Each request takes one unit, with the request's id as its cause; the unit is returned at most once.
 *   <li>Transactions lock in one order: request, the person's units, company, slots, choice of a meeting link, mock.
 * </ul>
 */
@NullMarked
package com.codementee.bookings;

import org.jspecify.annotations.NullMarked;
