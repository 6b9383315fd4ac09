/**
 * Suggests mentors to the admin who assigns a booking request, with a score and its reasons.
 *
 * <p>Owns no table. A suggestion reserves nothing; confirming a booking decides anew.
 */
@NullMarked
package com.codementee.suggestions;

import org.jspecify.annotations.NullMarked;
