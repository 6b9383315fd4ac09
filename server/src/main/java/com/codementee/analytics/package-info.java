/**
 * Business figures for admins.
 *
 * <p>Owns the tables, database functions and triggers whose names start with {@code analytics_}. The functions
 * {@code analytics_facts} and {@code analytics_mentor_mocks} define the figures. A job rolls up sums by day and month
 * and mocks by mentor and quarter; what changed since is read from the facts, so figures are always current.
 */
@NullMarked
package com.codementee.analytics;

import org.jspecify.annotations.NullMarked;
