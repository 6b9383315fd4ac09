package com.codementee.checkout;

import com.codementee.platform.http.Secret;
import org.jspecify.annotations.Nullable;

/** Somebody who buys a plan and wants an account with it. */
record Visitor(String name, String email, Secret password, @Nullable String currentRole, @Nullable String targetRole) {

    @Override
    public String toString() {
        return "Visitor[…]";
    }
}
