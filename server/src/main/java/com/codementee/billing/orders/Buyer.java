package com.codementee.billing.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The buyer of an order: a person with an account, or a visitor whose account is created when the order is paid.
 *
 * @param personId null for a visitor
 * @param passwordHash the password of the account to create, null for a person with an account
 */
public record Buyer(
        @Nullable UUID personId,
        String name,
        String email,
        @Nullable String passwordHash,
        @Nullable String currentJob,
        @Nullable String targetJob) {

    /** Returns a buyer who has an account. */
    public static Buyer withAccount(UUID personId, String name, String email) {
        return new Buyer(personId, name, email, null, null, null);
    }

    @Override
    public String toString() {
        return "Buyer[" + personId + "]";
    }
}
