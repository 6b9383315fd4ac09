package com.codementee.people;

import java.util.UUID;

/** A person's role, pause, plan or sessions have changed. Published inside the transaction that changes them. */
public record PersonChanged(UUID personId) {}
