package com.codementee.mentors;

import com.codementee.identity.AccountPauses;
import com.codementee.identity.PasswordLinkIssued.Purpose;
import com.codementee.identity.PasswordLinks;
import com.codementee.mentors.MentorStore.Profile;
import com.codementee.people.People;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Tier;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Those who interview: made and changed by admins. */
@Service
public class Mentors {

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

    /** Everybody who can be given work, or those of them with this in name or address. */
    public List<ActiveMentor> active(@Nullable String q) {
        return store.active(q);
    }

    /** These mentors as admins see them, by id. */
    public Map<UUID, Mentor> byIds(List<UUID> ids) {
        var now = clock.instant();
        return store.byIds(ids, now).stream().map(row -> row.at(now)).collect(Collectors.toMap(Mentor::id, Function.identity()));
    }

    /** Makes a mentor without a password and mails them the link to choose one. */
    Mentor create(String name, String email, Profile profile) {
        return transactions.run(() -> {
            var id = people.openMentor(name, email);
            store.insert(id, profile);
            links.issue(id, Purpose.WELCOME_MENTOR);
            return require(id);
        });
    }

    /** Changes what is given; null stays. @throws ApiException 404 when there is no such mentor */
    Mentor change(UUID id, @Nullable String name, @Nullable Tier status, Profile profile) {
        return transactions.run(() -> {
            require(id);
            people.change(id, name, null, null, null);
            store.update(id, profile);
            if (status != null) pauses.set(id, Role.MENTOR, status);
            return require(id);
        });
    }

    private Mentor require(UUID id) {
        var now = clock.instant();
        return store.byId(id, now).map(row -> row.at(now)).orElseThrow(() -> ApiException.notFound("This mentor"));
    }
}
