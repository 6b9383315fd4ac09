package com.codementee.checkout;

import com.codementee.platform.json.RawPassword;
import org.jspecify.annotations.Nullable;

/** A visitor who buys a plan and gets an account with it. */
record NewBuyer(String name, String email, RawPassword password, @Nullable String currentRole,
        @Nullable String targetRole) {

    @Override
    public String toString() {
        return "NewBuyer[…]";
    }
}
