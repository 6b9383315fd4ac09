package com.codementee.bookings.store;

import com.codementee.catalog.Catalog;
import com.codementee.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Decides how to search a list whose rows name people and companies. If the text matches few people and no company, the
 * list is filtered by their ids, using an index. Otherwise matches are frequent, and scanning the list in order fills a
 * page quickly.
 */
@Service
public class SearchPlanner {

    private static final int MAX_PEOPLE = 2_000;

    private final People people;
    private final Catalog catalog;

    SearchPlanner(People people, Catalog catalog) {
        this.people = people;
        this.catalog = catalog;
    }

    /** @param text the search text that the admin typed; null for no search */
    public SearchPlan resolve(@Nullable String text) {
        if (text == null) return new SearchPlan(null, null);
        if (catalog.existsWithName(text)) return new SearchPlan(text, null);
        var found = people.findIds(text, MAX_PEOPLE + 1);
        return found.size() > MAX_PEOPLE ? new SearchPlan(text, null) : new SearchPlan(null, found);
    }
}
