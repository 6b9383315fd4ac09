package com.codementee.people;

import java.util.UUID;

/** The id and name of a person, as other modules show them. */
public record PersonRef(UUID id, String name) {}
