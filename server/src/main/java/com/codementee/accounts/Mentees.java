package com.codementee.accounts;

import com.codementee.platform.http.ApiException;
import com.codementee.platform.http.Page;
import com.codementee.platform.http.PageRequest;
import com.codementee.platform.http.Role;
import com.codementee.platform.http.Tier;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Those who practise, as admins see them. */
@Service
class Mentees {

    private final PersonStore people;
    private final Accounts accounts;
    private final Pauses pauses;
    private final InstantSource clock;

    Mentees(PersonStore people, Accounts accounts, Pauses pauses, InstantSource clock) {
        this.people = people;
        this.accounts = accounts;
        this.pauses = pauses;
        this.clock = clock;
    }

    Page<User> list(@Nullable Tier status, @Nullable String planId, @Nullable String q, PageRequest page) {
        var now = clock.instant();
        var rows = people.mentees(status, planId, q, now, page);
        return page.page(rows.stream().map(row -> row.at(now)).toList(), User::id);
    }

    /** Pauses or resumes. @throws ApiException 404 when there is no such mentee */
    User change(UUID id, Tier status) {
        if (accounts.require(id).role() != Role.MENTEE) throw ApiException.notFound("This mentee");
        pauses.set(id, Role.MENTEE, status);
        return accounts.user(id);
    }
}
