package com.codementee.mentors;

import com.codementee.identity.AccountPauses;
import com.codementee.identity.PasswordLinkIssued.Purpose;
import com.codementee.identity.PasswordLinks;
import com.codementee.mentors.MentorStore.ProfileChanges;
import com.codementee.people.People;
import com.codementee.people.PersonEdit;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Tier;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.versioning.ExpectedVersion;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Creates and edits mentors for admins. */
@Service
class Mentors {

    /** An admin's edit. A null name or status keeps the current value. */
    record MentorChanges(@Nullable String name, @Nullable Tier status, ProfileChanges profile) {}

    private final MentorStore store;
    private final People people;
    private final AccountPauses pauses;
    private final PasswordLinks links;
    private final Transactions transactions;
    private final MentorDirectory directory;

    Mentors(
            MentorStore store, People people, AccountPauses pauses, PasswordLinks links,
            Transactions transactions, MentorDirectory directory) {
        this.store = store;
        this.people = people;
        this.pauses = pauses;
        this.links = links;
        this.transactions = transactions;
        this.directory = directory;
    }

    /** Creates a mentor without a password and mails them a link to choose one. */
    Mentor create(String name, String email, ProfileChanges profile) {
        return transactions.run(() -> {
            var id = people.createMentor(name, email);
            store.insert(id, profile);
            replaceCompanies(id, profile);
            links.issue(id, Purpose.WELCOME_MENTOR);
            return directory.require(id);
        });
    }

    /**
     * Applies an edit; null keeps a value. @throws ApiException 404 if there is no such mentor, 412 if it has another
     * version
     */
    Mentor change(UUID id, MentorChanges changes, ExpectedVersion expected) {
        return transactions.run(() -> {
            people.lock(id);
            expected.require(directory.require(id));
            people.change(id, PersonEdit.name(changes.name()));
            store.update(id, changes.profile());
            replaceCompanies(id, changes.profile());
            if (changes.status() != null) pauses.set(id, Role.MENTOR, changes.status());
            return directory.require(id);
        });
    }

    private void replaceCompanies(UUID id, ProfileChanges profile) {
        if (profile.companies() == null) return;
        store.deleteCompanies(id);
        store.insertCompanies(id, profile.companies());
    }
}
