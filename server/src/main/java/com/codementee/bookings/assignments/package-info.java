/**
 * Confirming a request: mentor, slot, meeting link and mock in one transaction.
 *
 * <p>Invariants: a request is confirmed once; nobody, and no meeting link, is in two mocks at once ({@code mock_mentor_free},
 * {@code mock_mentee_free}, {@code mock_link_free}).
 */
@NullMarked
@NamedInterface("assignments")
package com.codementee.bookings.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
