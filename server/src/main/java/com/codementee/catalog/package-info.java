/**
 * What can be practised: companies with their tracks and levels, and topics.
 *
 * <p>Owns {@code company} and {@code topic}; publishes the view {@code catalog_company} for names in lists. A company
 * that a booking refers to cannot go: {@code booking_company}.
 */
@NullMarked
package com.codementee.catalog;

import org.jspecify.annotations.NullMarked;
