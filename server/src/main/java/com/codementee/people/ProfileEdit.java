package com.codementee.people;

import com.codementee.platform.db.Ids;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An edit of a person. Null keeps a value; an empty job title or pseudonym deletes it. */
public record ProfileEdit(
        @Nullable String name,
        @Nullable String timezone,
        @Nullable Optional<String> currentRole,
        @Nullable Optional<String> targetRole,
        @Nullable Optional<String> displayName) {

    /** Changes the name; changes nothing if it is null. */
    public static ProfileEdit name(@Nullable String name) {
        return new ProfileEdit(name, null, null, null, null);
    }

    public static ProfileEdit timezone(String timezone) {
        return new ProfileEdit(null, timezone, null, null, null);
    }

    PersonStore.Changes row() {
        return new PersonStore.Changes(
                name, timezone,
                currentRole != null, valueOf(currentRole),
                targetRole != null, valueOf(targetRole),
                displayName != null, valueOf(displayName), Ids.next());
    }

    private static @Nullable String valueOf(@Nullable Optional<String> role) {
        return role == null ? null : role.orElse(null);
    }
}
