package com.codementee.accounts;

import com.codementee.platform.db.Transactions;
import com.codementee.platform.http.ApiException;
import com.codementee.platform.http.Role;
import com.codementee.platform.http.Tier;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Pausing people and resuming them. A pause ends all sessions; the person may sign in again, and read. */
@Component
class Pauses {

    private final PersonStore people;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Transactions transactions;
    private final InstantSource clock;

    Pauses(PersonStore people, Accounts accounts, Sessions sessions, Transactions transactions, InstantSource clock) {
        this.people = people;
        this.accounts = accounts;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes somebody of this role Paused or Active; who is so already stays so. @throws ApiException 422 for Free */
    void set(UUID id, Role role, Tier status) {
        if (status == Tier.FREE) throw ApiException.invalid("status", "must be Paused or Active; plans end by themselves");
        boolean paused = status == Tier.PAUSED;
        transactions.run(() -> {
            if (!people.pause(id, role, paused, clock.instant())) return;
            if (paused) sessions.endAll(id);
            else accounts.changed(id);
        });
    }
}
