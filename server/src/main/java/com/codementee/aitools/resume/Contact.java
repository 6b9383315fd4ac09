package com.codementee.aitools.resume;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the person can be reached. */
public record Contact(@Nullable String email, @Nullable String phone, List<String> links) {}
