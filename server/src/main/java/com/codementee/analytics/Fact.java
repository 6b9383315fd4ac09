package com.codementee.analytics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The sum of some facts in one month. {@code analytics_facts} in the schema says what each source's dimension, value
 * and amount are.
 *
 * @param month the first day of the month
 * @param name the company's name, where the dimension is a company
 */
public record Fact(
        String metric, LocalDate month, String dimension, @Nullable String name, int value, long count, long amount) {}
