package com.codementee.people;

import java.util.UUID;

/** A visitor registered and has a mentee account. An account that a purchase creates is announced by the paid order. */
public record PersonRegistered(UUID personId) {}
