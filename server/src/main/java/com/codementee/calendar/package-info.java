/**
 * A person's own feed of mocks, which calendar programs subscribe to.
 *
 * <p>Owns {@code calendar_feed}; reads the views of bookings, people and catalog.
 *
 * <ul>
 *   <li>A feed's URL contains a token that is derived from the person and the generation of their feed with a key
 *       of this installation. Nothing secret is stored, and a guessed token costs no query.
 *   <li>Replacing the URL increments the generation, so every earlier URL is "not found".
 *   <li>An event has the UID of the invitations to its mock.
 * </ul>
 */
@NullMarked
package com.codementee.calendar;

import org.jspecify.annotations.NullMarked;
