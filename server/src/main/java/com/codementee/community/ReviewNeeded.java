package com.codementee.community;

import java.util.UUID;

/** An entry waits for an admin: a newcomer's post, or the first report of an entry. */
public record ReviewNeeded(UUID entryId) {}
