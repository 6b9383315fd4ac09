package com.codementee.community.entries;

import com.codementee.community.EntryKind;
import com.codementee.community.StoredEntry;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who may change an entry, and for how long. */
final class EditRules {

    private static final Duration EDIT_WINDOW = Duration.ofHours(24);

    private EditRules() {}

    /**
     * Returns a person's own entry that is not gone.
     *
     * @throws ApiException 404 otherwise
     */
    static StoredEntry requireOwn(Optional<StoredEntry> entry, EntryKind kind, UUID personId) {
        return entry.filter(one -> one.kind() == kind && one.authorId().equals(personId) && !one.state().isGone())
                .orElseThrow(kind::notFound);
    }

    /**
     * Returns a person's own entry up to 24 h after they wrote it.
     *
     * @throws ApiException 404 or 409 otherwise
     */
    static StoredEntry requireEditable(Optional<StoredEntry> entry, EntryKind kind, UUID personId, Instant now) {
        var own = requireOwn(entry, kind, personId);
        if (own.createdAt().plus(EDIT_WINDOW).isBefore(now)) {
            throw new ApiException(
                    ErrorCode.CANCELLATION_WINDOW_PASSED, "You can edit for 24 hours after posting.");
        }
        return own;
    }
}
