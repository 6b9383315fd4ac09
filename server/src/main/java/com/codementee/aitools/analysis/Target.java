package com.codementee.aitools.analysis;

import org.jspecify.annotations.Nullable;

/** The job that the person is aiming for, as far as they have said. */
public record Target(@Nullable String role, @Nullable String company, @Nullable String jobDescription) {}
