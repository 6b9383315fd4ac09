package com.codementee.people;

import java.time.Instant;
import java.util.UUID;

/**
 * A person deletes their account. Published inside the transaction, while the person's name and address are still
 * stored, so that the last mails can be written. Listeners do what the deletion entails for others; what is stored
 * about the person is erased by {@link com.codementee.platform.privacy.PersonalData}.
 */
public record AccountDeleted(UUID personId, Instant at) {}
