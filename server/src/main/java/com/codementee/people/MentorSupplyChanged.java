package com.codementee.people;

import java.util.UUID;

/** A mentor was added, paused, resumed or given another role. Published inside the transaction. */
public record MentorSupplyChanged(UUID mentorId) {}
