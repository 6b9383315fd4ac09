package com.codementee.accounts;

import org.jspecify.annotations.Nullable;

/** A mentor who can be given work, how long they have been an engineer, and how many mentees rated them. */
public record ActiveMentor(Mentor mentor, @Nullable Integer yearsExperience, int ratings) {}
