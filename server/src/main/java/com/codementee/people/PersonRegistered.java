package com.codementee.people;

import java.util.UUID;

/** A visitor registered a mentee's account. When a purchase creates one, its paid order says so instead. */
public record PersonRegistered(UUID personId) {}
