package com.codementee.mentors;

import com.codementee.identity.users.User;
import com.codementee.platform.versioning.Versioned;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A mentor as admins see them: one flat JSON object of the user fields and the mentor fields. */
public record Mentor(
        @JsonUnwrapped User user, @JsonUnwrapped MentorDetails details, @JsonUnwrapped MentorTrackRecord trackRecord)
        implements Versioned {

    UUID id() {
        return user.id();
    }

    @Override
    public Integer version() {
        return user.version();
    }
}
