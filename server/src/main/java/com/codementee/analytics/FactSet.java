package com.codementee.analytics;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The facts of one section, and sums over them. */
record FactSet(Collection<Fact> all) {

    FactSet where(Predicate<Fact> condition) {
        return new FactSet(all.stream().filter(condition).toList());
    }

    FactSet of(String metric) {
        return where(fact -> fact.metric().equals(metric));
    }

    FactSet in(String dimension) {
        return where(fact -> fact.dimension().equals(dimension));
    }

    long count() {
        return all.stream().mapToLong(Fact::count).sum();
    }

    long amount() {
        return all.stream().mapToLong(Fact::amount).sum();
    }

    /** Returns the mean of the values, with two decimals, or null without facts. */
    @Nullable Double averageValue() {
        long count = count();
        if (count == 0) return null;
        return rounded(all.stream().mapToLong(fact -> fact.value() * fact.count()).sum() / (double) count);
    }

    /** Returns the distinct keys of the facts in their natural order. */
    <K extends Comparable<? super K>> List<K> distinct(Function<Fact, K> key) {
        return all.stream().map(key).distinct().sorted().toList();
    }

    static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
