package com.codementee.identity;

import java.time.Instant;
import java.util.UUID;

/** Somebody has another password since this instant, by their own choice or through a link. */
public record PasswordChanged(UUID personId, Instant at) {}
