package com.codementee.mentees;

import com.codementee.billing.UnitKind;
import com.codementee.billing.memberships.UnitAdjustment;
import com.codementee.billing.memberships.UnitAdjustments;
import com.codementee.identity.AccountPauses;
import com.codementee.identity.users.User;
import com.codementee.identity.users.UserProfiles;
import com.codementee.mentees.AdminMenteeController.AdjustQuota;
import com.codementee.mentees.AdminMenteeController.ChangeMentee;
import com.codementee.people.People;
import com.codementee.platform.access.Role;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.versioning.ExpectedVersion;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Pauses and resumes mentees and adjusts their units, for admins. */
@Service
class MenteeAdministration {

    private final UserProfiles users;
    private final People people;
    private final AccountPauses pauses;
    private final UnitAdjustments adjustments;
    private final Transactions transactions;

    MenteeAdministration(
            UserProfiles users, People people, AccountPauses pauses, UnitAdjustments adjustments,
            Transactions transactions) {
        this.users = users;
        this.people = people;
        this.pauses = pauses;
        this.adjustments = adjustments;
        this.transactions = transactions;
    }

    /**
     * Adjusts the units of a mentee's running plan and pauses or resumes the mentee, in one transaction.
     *
     * @throws ApiException 404 if there is no such mentee, 412 if it has another version, 422 if the units cannot be
     *     adjusted
     */
    User change(UUID id, UUID adminId, ChangeMentee change, ExpectedVersion expected) {
        return transactions.run(() -> {
            people.lock(id);
            expected.require(requireMentee(id));
            if (change.quota() != null) {
                adjustments.adjust(adjustment(id, adminId, change.quota()));
                people.incrementVersion(id);
            }
            if (change.status() != null) pauses.set(id, Role.MENTEE, change.status());
            return users.require(id);
        });
    }

    private User requireMentee(UUID id) {
        var user = users.require(id);
        if (user.role() != Role.MENTEE) throw ApiException.notFound("This mentee");
        return user;
    }

    private static UnitAdjustment adjustment(UUID menteeId, UUID adminId, AdjustQuota quota) {
        var kind = UnitKind.valueOf(quota.kind().toUpperCase(Locale.ROOT));
        return new UnitAdjustment(menteeId, adminId, kind, quota.units(), quota.reason());
    }
}
