/**
 * Business figures for admins.
 *
 * <p>Owns {@code analytics_zone}, {@code analytics_daily}, {@code analytics_changed_day}, and the database functions
 * and triggers whose names start with {@code analytics_}. The function {@code analytics_facts} defines each figure. A
 * job rolls up sums by day from it; days that changed since are read from the facts, so figures are always current.
 */
@NullMarked
package com.codementee.analytics;

import org.jspecify.annotations.NullMarked;
