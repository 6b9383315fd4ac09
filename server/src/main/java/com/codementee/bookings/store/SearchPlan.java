package com.codementee.bookings.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How to filter a list: by text on each row, or by the ids of all matching people, or not at all when both are null. A
 * store's statement receives it through {@link BindListSearch}.
 */
public record SearchPlan(@Nullable String text, @Nullable List<UUID> people) {}
