package com.codementee.people;

import com.codementee.platform.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person with an account. Does not contain the password hash. */
public record Person(
        UUID id,
        String name,
        String email,
        Role role,
        boolean paused,
        @Nullable String currentRole,
        @Nullable String targetRole,
        String timezone,
        Instant createdAt,
        Instant updatedAt) {}
