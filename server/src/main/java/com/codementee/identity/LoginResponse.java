package com.codementee.identity;

import com.codementee.identity.users.User;
import io.swagger.v3.oas.annotations.media.Schema;

/** The response to a login. The refresh cookie is sent with it. */
public record LoginResponse(
        String accessToken,
        @Schema(allowableValues = "Bearer") String tokenType,
        @Schema(description = "seconds") long expiresIn,
        User user) {

    @Override
    public String toString() {
        return "LoginResponse[" + user.id() + "]";
    }
}
