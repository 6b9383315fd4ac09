package com.codementee.billing.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who orders: somebody with an account, or a visitor whose account is made once they have paid. */
public record Buyer(
        @Nullable UUID personId,
        String name,
        String email,
        @Nullable String passwordHash,
        @Nullable String currentRole,
        @Nullable String targetRole) {

    /** Somebody who has an account. */
    public static Buyer known(UUID personId, String name, String email) {
        return new Buyer(personId, name, email, null, null, null);
    }

    @Override
    public String toString() {
        return "Buyer[" + personId + "]";
    }
}
