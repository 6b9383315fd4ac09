package com.codementee.mentees;

import com.codementee.billing.UnitKind;
import com.codementee.billing.memberships.UnitAdjustment;
import com.codementee.billing.memberships.UnitAdjustments;
import com.codementee.identity.AccountPauses;
import com.codementee.identity.users.User;
import com.codementee.identity.users.Users;
import com.codementee.mentees.AdminMenteeController.AdjustQuota;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Tier;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists mentees for admins, and pauses them or adjusts their units. */
@Service
class Mentees {

    private final MenteeStore store;
    private final Users users;
    private final AccountPauses pauses;
    private final UnitAdjustments adjustments;
    private final Transactions transactions;
    private final InstantSource clock;

    Mentees(
            MenteeStore store, Users users, AccountPauses pauses, UnitAdjustments adjustments, Transactions transactions,
            InstantSource clock) {
        this.store = store;
        this.users = users;
        this.pauses = pauses;
        this.adjustments = adjustments;
        this.transactions = transactions;
        this.clock = clock;
    }

    Page<User> list(@Nullable Tier status, @Nullable String planId, @Nullable String q, PageRequest page) {
        var now = clock.instant();
        var rows = store.mentees(status, planId, q, now, page);
        return page.page(rows.stream().map(row -> row.at(now)).toList(), User::id);
    }

    /**
     * Adjusts the units of the running plan, pauses or resumes: all that is given, or nothing.
     *
     * @throws ApiException 404 when there is no such mentee, 422 when their plan cannot be adjusted so
     */
    User change(UUID id, UUID adminId, @Nullable Tier status, @Nullable AdjustQuota quota) {
        if (users.require(id).role() != Role.MENTEE) throw ApiException.notFound("This mentee");
        transactions.run(() -> {
            if (quota != null) adjustments.adjust(adjustment(id, adminId, quota));
            if (status != null) pauses.set(id, Role.MENTEE, status);
        });
        return users.require(id);
    }

    private static UnitAdjustment adjustment(UUID menteeId, UUID adminId, AdjustQuota quota) {
        var kind = UnitKind.valueOf(quota.kind().toUpperCase(Locale.ROOT));
        return new UnitAdjustment(menteeId, adminId, kind, quota.units(), quota.reason());
    }
}
