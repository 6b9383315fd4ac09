package com.codementee.bookings;

import com.codementee.accounts.Accounts;
import com.codementee.catalog.Catalog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds out who is meant by a search in a list that names people and companies. The rows of few people are found by
 * index. For many, or for a company, the list has a page before long when it is walked in its order, which for somebody
 * who is in none of its rows would take it to its end.
 */
@Service
public class Searches {

    private static final int FEW = 2_000;

    private final Accounts accounts;
    private final Catalog catalog;

    Searches(Accounts accounts, Catalog catalog) {
        this.accounts = accounts;
        this.catalog = catalog;
    }

    /** What these words are about; null for nothing. */
    public Sought of(@Nullable String words) {
        if (words == null) return new Sought(null, null);
        if (catalog.hasNamed(words)) return new Sought(words, null);
        var people = accounts.idsByWords(words, FEW + 1);
        return people.size() > FEW ? new Sought(words, null) : new Sought(null, people);
    }
}
