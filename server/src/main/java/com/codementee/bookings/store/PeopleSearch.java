package com.codementee.bookings.store;

import com.codementee.catalog.Catalog;
import com.codementee.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds out who is meant by a search in a list that names people and companies. The rows of few people are found by
 * index. For many, or for a company, the list has a page before long when it is walked in its order, which for somebody
 * who is in none of its rows would take it to its end.
 */
@Service
public class PeopleSearch {

    private static final int FEW = 2_000;

    private final People people;
    private final Catalog catalog;

    PeopleSearch(People people, Catalog catalog) {
        this.people = people;
        this.catalog = catalog;
    }

    /** What these words are about; null for nothing. */
    public SearchTerms of(@Nullable String words) {
        if (words == null) return new SearchTerms(null, null);
        if (catalog.hasNamed(words)) return new SearchTerms(words, null);
        var found = people.idsByWords(words, FEW + 1);
        return found.size() > FEW ? new SearchTerms(words, null) : new SearchTerms(null, found);
    }
}
