/**
 * Mentors: their own profiles, their accounts as admins manage them, and the part that their mentees see.
 *
 * <p>Owns {@code mentor_profile} and {@code mentor_company}; reads {@code catalog_company}, {@code accounts_person},
 * {@code accounts_user}, {@code bookings_mock} and {@code feedback_rating}. A profile has the version of its person:
 * every edit of either adds 1 to it.
 */
@NullMarked
package com.codementee.mentors;

import org.jspecify.annotations.NullMarked;
