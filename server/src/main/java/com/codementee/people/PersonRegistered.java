package com.codementee.people;

import java.util.UUID;

/** A mentee has an account from now on, by registering or by paying. */
public record PersonRegistered(UUID personId) {}
