package com.codementee.accounts;

import com.codementee.accounts.AdminMenteeController.AdjustQuota;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.http.ApiException;
import com.codementee.platform.http.Page;
import com.codementee.platform.http.PageRequest;
import com.codementee.platform.http.Role;
import com.codementee.platform.http.Tier;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Those who practise, as admins see them. */
@Service
class Mentees {

    private final PersonStore people;
    private final Accounts accounts;
    private final Pauses pauses;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Mentees(
            PersonStore people, Accounts accounts, Pauses pauses, Transactions transactions, ApplicationEventPublisher events,
            InstantSource clock) {
        this.people = people;
        this.accounts = accounts;
        this.pauses = pauses;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    Page<User> list(@Nullable Tier status, @Nullable String planId, @Nullable String q, PageRequest page) {
        var now = clock.instant();
        var rows = people.mentees(status, planId, q, now, page);
        return page.page(rows.stream().map(row -> row.at(now)).toList(), User::id);
    }

    /**
     * Adjusts what is left of the running plan, pauses or resumes: all that is given, or nothing.
     *
     * @throws ApiException 404 when there is no such mentee, 422 when their plan cannot be adjusted so
     */
    User change(UUID id, UUID adminId, @Nullable Tier status, @Nullable AdjustQuota quota) {
        if (accounts.require(id).role() != Role.MENTEE) throw ApiException.notFound("This mentee");
        transactions.run(() -> {
            if (quota != null) events.publishEvent(new UnitsAdjusting(id, adminId, quota.kind(), quota.units(), quota.reason()));
            if (status != null) pauses.set(id, Role.MENTEE, status);
        });
        return accounts.user(id);
    }
}
