package com.codementee.identity;

import com.codementee.identity.users.User;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a client gets when somebody has signed in. The refresh cookie comes beside it. */
public record SignedIn(
        String accessToken,
        @Schema(allowableValues = "Bearer") String tokenType,
        @Schema(description = "seconds") long expiresIn,
        User user) {

    @Override
    public String toString() {
        return "SignedIn[" + user.id() + "]";
    }
}
