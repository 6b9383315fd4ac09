package com.codementee.community.entries;

import com.codementee.platform.access.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** How the community shows a person: their name or pseudonym, and their role. */
@Schema(name = "CommunityAuthor")
public record Author(
        @Schema(description = "the person's id, or a stand-in for it if they use a pseudonym") UUID id,
        String name,
        Role role) {}
