/**
 * Mentors: their own profiles, the admins' view of their accounts, and the part that their mentees see.
 *
 * <p>Owns {@code mentor_profile} and {@code mentor_company}; reads {@code catalog_company}, {@code accounts_person},
 * {@code accounts_user}, {@code bookings_mock} and {@code feedback_rating}. A profile shares its person's version:
 * every edit of either increments it.
 */
@NullMarked
package com.codementee.mentors;

import org.jspecify.annotations.NullMarked;
