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
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.versioning.ExpectedVersion;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Creates, edits and lists mentors for admins, and lists active mentors for suggestions. */
@Service
public class Mentors {

    /** An admin's edit. A null name or status keeps the current value. */
    record MentorChanges(@Nullable String name, @Nullable Tier status, ProfileChanges profile) {}

    private final MentorStore store;
    private final People people;
    private final AccountPauses pauses;
    private final PasswordLinks links;
    private final Transactions transactions;
    private final InstantSource clock;

    Mentors(
            MentorStore store, People people, AccountPauses pauses, PasswordLinks links,
            Transactions transactions, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.pauses = pauses;
        this.links = links;
        this.transactions = transactions;
        this.clock = clock;
    }

    Page<Mentor> list(@Nullable Tier status, @Nullable String q, PageRequest page) {
        var now = clock.instant();
        var rows = store.list(status, q, now, page);
        return page.page(rows.stream().map(row -> row.at(now)).toList(), Mentor::id);
    }

    /**
     * Returns the mentors who are not paused, optionally only those whose name or email address contains these words.
     */
    public List<ActiveMentor> listActive(@Nullable String words) {
        return store.listActive(words);
    }

    /** Returns the mentors with these ids as admins see them. */
    public Map<UUID, Mentor> findAll(List<UUID> ids) {
        var now = clock.instant();
        return store.findAll(ids, now).stream()
                .map(row -> row.at(now))
                .collect(Collectors.toMap(Mentor::id, Function.identity()));
    }

    /** Creates a mentor without a password and mails them a link to choose one. */
    Mentor create(String name, String email, ProfileChanges profile) {
        return transactions.run(() -> {
            var id = people.createMentor(name, email);
            store.insert(id, profile);
            replaceCompanies(id, profile);
            links.issue(id, Purpose.WELCOME_MENTOR);
            return require(id);
        });
    }

    /**
     * Applies an edit; null keeps a value. @throws ApiException 404 if there is no such mentor, 412 if it has another
     * version
     */
    Mentor change(UUID id, MentorChanges changes, ExpectedVersion expected) {
        return transactions.run(() -> {
            people.lock(id);
            expected.require(require(id));
            people.change(id, PersonEdit.name(changes.name()));
            store.update(id, changes.profile());
            replaceCompanies(id, changes.profile());
            if (changes.status() != null) pauses.set(id, Role.MENTOR, changes.status());
            return require(id);
        });
    }

    private void replaceCompanies(UUID id, ProfileChanges profile) {
        if (profile.companies() == null) return;
        store.deleteCompanies(id);
        store.insertCompanies(id, profile.companies());
    }

    private Mentor require(UUID id) {
        var now = clock.instant();
        return store.find(id, now).map(row -> row.at(now)).orElseThrow(() -> ApiException.notFound("This mentor"));
    }
}
