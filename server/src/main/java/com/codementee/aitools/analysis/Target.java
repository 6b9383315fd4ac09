package com.codementee.aitools.analysis;

import org.jspecify.annotations.Nullable;

/** The job that the person aims for, as far as they say. */
public record Target(@Nullable String role, @Nullable String company, @Nullable String jobDescription) {}
