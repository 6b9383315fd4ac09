package com.codementee.scheduling;

import java.util.UUID;

/**
 * A meeting link is about to leave the pool. Published inside the transaction; who referred to it for what is over
 * lets go of it now.
 */
public record MeetLinkRemoving(UUID meetLinkId) {}
