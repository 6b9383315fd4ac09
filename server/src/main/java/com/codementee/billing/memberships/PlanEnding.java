package com.codementee.billing.memberships;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's plan ends soon. Published once a person, end and notice, in a transaction of its own.
 *
 * @param daysAhead how many days before the end it is due
 */
public record PlanEnding(UUID personId, Instant endsAt, int daysAhead) {}
