/**
 * The dashboards of mentees, mentors and admins.
 *
 * <p>Owns no table; reads the views and services of other modules.
 */
@NullMarked
package com.codementee.dashboard;

import org.jspecify.annotations.NullMarked;
