package com.codementee.identity;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.audit.AuditLog;
import com.codementee.people.People;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Tier;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Pauses and resumes people. A pause ends all sessions; the person can sign in again and read, but not write. */
@Component
public class AccountPauses {

    private final People people;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Transactions transactions;

    AccountPauses(People people, Sessions sessions, AuditLog audit, Transactions transactions) {
        this.people = people;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Pauses or resumes a person with this role; repeating the call has no effect.
     *
     * @throws ApiException 422 for Free
     */
    public void set(UUID id, Role role, Tier status) {
        if (status == Tier.FREE) throw ApiException.invalid("status", "must be Active or Paused");
        boolean paused = status == Tier.PAUSED;
        transactions.run(() -> {
            if (!people.setPaused(id, role, paused)) return;
            if (paused) sessions.endAll(id);
            else people.publishChange(id);
            audit.record(AuditEvent.of(action(role, paused), id)
                    .before(Map.of("status", paused ? Tier.ACTIVE : Tier.PAUSED))
                    .after(Map.of("status", status)));
        });
    }

    private static AuditAction action(Role role, boolean paused) {
        if (role == Role.MENTOR) return paused ? AuditAction.MENTOR_PAUSED : AuditAction.MENTOR_RESUMED;
        return paused ? AuditAction.MENTEE_PAUSED : AuditAction.MENTEE_RESUMED;
    }
}
