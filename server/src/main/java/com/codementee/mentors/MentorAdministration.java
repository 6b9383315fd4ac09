package com.codementee.mentors;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.audit.AuditLog;
import com.codementee.identity.AccountPauses;
import com.codementee.identity.PasswordLinkIssued.Purpose;
import com.codementee.identity.PasswordLinks;
import com.codementee.mentors.MentorStore.ProfileChanges;
import com.codementee.people.People;
import com.codementee.people.ProfileEdit;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Tier;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.versioning.ExpectedVersion;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Creates and edits mentors for admins. */
@Service
class MentorAdministration {

    /** An admin's edit. A null name or status keeps the current value. */
    record MentorChanges(@Nullable String name, @Nullable Tier status, ProfileChanges profile) {}

    private final MentorWriter writer;
    private final People people;
    private final AccountPauses pauses;
    private final PasswordLinks links;
    private final AuditLog audit;
    private final Transactions transactions;

    MentorAdministration(
            MentorWriter writer, People people, AccountPauses pauses, PasswordLinks links, AuditLog audit,
            Transactions transactions) {
        this.writer = writer;
        this.people = people;
        this.pauses = pauses;
        this.links = links;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Creates a mentor without a password and mails them a link to choose one. */
    Mentor create(String name, String email, ProfileChanges profile) {
        return transactions.run(() -> {
            var id = people.createMentor(name, email);
            writer.insert(id, profile);
            links.issue(id, Purpose.WELCOME_MENTOR);
            var created = writer.require(id);
            audit.record(AuditEvent.of(AuditAction.MENTOR_CREATED, id).after(created));
            return created;
        });
    }

    /**
     * Applies an edit; null keeps a value. A pause has an audit entry of its own.
     *
     * @throws com.codementee.platform.errors.ApiException 404 if there is no such mentor, 412 if it has another version
     */
    Mentor change(UUID id, MentorChanges changes, ExpectedVersion expected) {
        return transactions.run(() -> {
            people.lock(id);
            var before = writer.require(id);
            expected.require(before);
            people.change(id, ProfileEdit.name(changes.name()));
            writer.update(id, changes.profile());
            if (changes.name() != null || !changes.profile().isEmpty()) {
                audit.record(AuditEvent.of(AuditAction.MENTOR_CHANGED, id).before(before).after(writer.require(id)));
            }
            if (changes.status() != null) pauses.set(id, Role.MENTOR, changes.status());
            return writer.require(id);
        });
    }
}
