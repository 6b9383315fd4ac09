/**
 * Confirming a request: mentor, slot, meeting link and mock in one transaction. Also admins' changes of a mock:
 * another mentor or slot, another link, completing and cancelling it.
 *
 * <p>A confirmation takes one hop more than other writes: {@code Assignments} checks and locks, {@code MockPlacement}
 * writes slot, link, mock and request in lock order. A single class would need nine collaborators.
 *
 * <p>Invariants: a request is confirmed once; no person and no meeting link is in two mocks at once ({@code
 * mock_mentor_free}, {@code mock_mentee_free}, {@code mock_link_free}).
 */
@NullMarked
@NamedInterface("assignments")
package com.codementee.bookings.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
