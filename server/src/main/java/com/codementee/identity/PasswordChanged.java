package com.codementee.identity;

import java.time.Instant;
import java.util.UUID;

/** A person changed their password, in their account or through a link. */
public record PasswordChanged(UUID personId, Instant at) {}
