package com.codementee.people;

import org.jspecify.annotations.Nullable;

/** A mentee's account to register. The caller has validated the address and checked and hashed the password. */
public record NewAccount(
        String name, String email, String passwordHash, @Nullable String currentRole, @Nullable String targetRole) {

    /** Omits all values, so that no log line contains an address or a hash. */
    @Override
    public String toString() {
        return "NewAccount[…]";
    }
}
