package com.codementee.accounts;

import com.codementee.platform.http.Caller;
import com.codementee.platform.http.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that decides what a person may do, apart from the time of day. */
record LivePerson(
        Role role, boolean paused, @Nullable String planId, @Nullable Instant planEndsAt, Set<UUID> sessions) {

    Caller caller(UUID id, UUID session, Instant now) {
        boolean running = planEndsAt != null && now.isBefore(planEndsAt);
        return new Caller(id, role, UserRow.tier(role, paused, running), running, running ? planId : null, session);
    }
}
