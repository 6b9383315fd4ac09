package com.codementee.platform.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes this request, as their live session says at this instant; the token's claims decide nothing.
 *
 * @param paid whether a plan is running now; a paused person can still have paid
 */
public record Caller(UUID id, Role role, Tier tier, boolean paid, UUID sessionId) {

    public boolean paused() {
        return tier == Tier.PAUSED;
    }

    /** What the envelope says of the caller: mentees have a tier, mentors and admins none. */
    public @Nullable Tier shownTier() {
        return role == Role.MENTEE ? tier : null;
    }
}
