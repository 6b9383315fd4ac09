/**
 * Lets admins manage mentees: list, pause, adjust units.
 *
 * <p>Owns no table; reads the view {@code accounts_user}.
 */
@NullMarked
package com.codementee.mentees;

import org.jspecify.annotations.NullMarked;
