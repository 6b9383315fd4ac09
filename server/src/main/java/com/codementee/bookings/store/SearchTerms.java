package com.codementee.bookings.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a search in a list is about: either words, against which the list's rows are matched one by one, or all people
 * whom the words can mean, or neither, when nothing is searched.
 */
public record SearchTerms(@Nullable String words, @Nullable List<UUID> people) {}
