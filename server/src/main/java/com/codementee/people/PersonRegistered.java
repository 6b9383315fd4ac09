package com.codementee.people;

import java.util.UUID;

/** A visitor registered as a mentee. If a purchase creates an account, {@code OrderPaid} says so instead. */
public record PersonRegistered(UUID personId) {}
