package com.codementee.billing.memberships;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's plan ends soon. Published once per end date and notice, inside the transaction that claims the notice.
 *
 * @param daysAhead 7 or 1: how many days before the end this notice is sent
 */
public record PlanEnding(UUID personId, Instant endsAt, int daysAhead) {}
