package com.codementee.people;

import java.util.UUID;

/** A mentor was added, paused or resumed, or their role changed. Published inside the transaction. */
public record MentorSupplyChanged(UUID mentorId) {}
