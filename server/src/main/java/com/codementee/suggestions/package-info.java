/**
 * Suggests mentors to the admin who assigns a booking request, with a score and its reasons.
 *
 * <p>Owns no table. A suggestion reserves nothing; a confirmation checks everything again.
 */
@NullMarked
package com.codementee.suggestions;

import org.jspecify.annotations.NullMarked;
