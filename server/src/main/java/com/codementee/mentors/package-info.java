/**
 * Mentors: their profiles, their accounts as admins manage them, and what their mentees see of them.
 *
 * <p>Owns {@code mentor_profile}; reads {@code accounts_user}, {@code bookings_mock} and {@code feedback_rating}.
 */
@NullMarked
package com.codementee.mentors;

import org.jspecify.annotations.NullMarked;
