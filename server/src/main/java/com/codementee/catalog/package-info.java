/**
 * Companies with their tracks and levels, and suggested topics.
 *
 * <p>Owns {@code company} and {@code topic}; publishes the view {@code catalog_company}. A company with bookings cannot
 * be deleted: {@code booking_company}. Other modules refer to companies by id and listen to {@link
 * com.codementee.catalog.CompanyNameChanged} and {@link com.codementee.catalog.CompanyRemoving}.
 */
@NullMarked
package com.codementee.catalog;

import org.jspecify.annotations.NullMarked;
