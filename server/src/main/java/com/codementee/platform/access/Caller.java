package com.codementee.platform.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The authenticated person who sent a request. Role, tier and plan come from the live session, not from the token.
 *
 * @param paid whether a plan is running now; also true for a paused person with a running plan
 * @param secondFactor whether their sign-in takes a second step
 */
public record Caller(UUID id, Role role, Tier tier, boolean paid, UUID sessionId, boolean secondFactor) {

    public boolean paused() {
        return tier == Tier.PAUSED;
    }

    /** Returns the tier for the envelope; null for mentors and admins, who have none. */
    public @Nullable Tier shownTier() {
        return role == Role.MENTEE ? tier : null;
    }
}
