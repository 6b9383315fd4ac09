package com.codementee.identity.totp;

import java.time.Instant;
import java.util.UUID;

/** A person switched two-step sign-in on or off, or used a recovery code. Published inside the transaction. */
public record TotpChanged(UUID personId, Kind kind, Instant at) {

    /** What happened. */
    public enum Kind {
        ENABLED,
        DISABLED,
        RECOVERY_CODE_USED
    }
}
