/**
 * The first page of each role: mentee, mentor and admin.
 *
 * <p>Owns no table; reads what the other modules publish.
 */
@NullMarked
package com.codementee.dashboard;

import org.jspecify.annotations.NullMarked;
