package com.codementee.scheduling;

import java.util.UUID;

/**
 * An admin is about to delete a meeting link. Published inside the transaction, before the delete, so that listeners
 * can clear references from mocks that have ended. A remaining reference makes the delete fail with 409 IN_USE.
 */
public record MeetLinkRemoving(UUID meetLinkId) {}
