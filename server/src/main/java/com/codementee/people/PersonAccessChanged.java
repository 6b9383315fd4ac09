package com.codementee.people;

import java.util.UUID;

/** A person's role, pause, plan or sessions changed. Published inside the transaction of the change. */
public record PersonAccessChanged(UUID personId) {}
