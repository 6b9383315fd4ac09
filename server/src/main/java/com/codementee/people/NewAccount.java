package com.codementee.people;

import org.jspecify.annotations.Nullable;

/** What it takes to open a mentee's account. The password has been checked and hashed. */
public record NewAccount(
        String name, String email, String passwordHash, @Nullable String currentRole, @Nullable String targetRole) {

    /** Leaves out everything, so that no log line carries an address or a hash. */
    @Override
    public String toString() {
        return "NewAccount[…]";
    }
}
