package com.codementee.people;

import java.util.UUID;

/** A person's role, pause, plan or sessions change in the transaction that publishes this event. */
public record PersonChanged(UUID personId) {}
