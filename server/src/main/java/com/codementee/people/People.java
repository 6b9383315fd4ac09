package com.codementee.people;

import com.codementee.platform.access.Role;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Who people are. What other modules ask of accounts, they ask here. */
@Service
public class People {

    private final PersonStore people;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final ZoneId zone;

    People(
            PersonStore people, Transactions transactions,
            ApplicationEventPublisher events, InstantSource clock, ZoneId zone) {
        this.people = people;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** The person of this id. @throws ApiException 404 when there is none */
    public Person require(UUID id) {
        return people.byId(id).orElseThrow(() -> ApiException.notFound("This person"));
    }

    /** The person with this address, whatever its case. */
    public Optional<Person> byEmail(String email) {
        return people.byEmail(EmailAddresses.kept(email));
    }

    /** People whose name or address contains this, whatever its case: as many as are asked for, in no order. */
    public List<UUID> idsByWords(String words, int most) {
        return people.idsByWords(words, most);
    }

    /**
     * Opens a mentee's account; no way in here leads to another role. A taken address is refused by the database,
     * which ends the transaction: 409 EMAIL_TAKEN.
     */
    public Person open(NewAccount account) {
        return transactions.run(() -> {
            var person = insertMentee(account);
            events.publishEvent(new PersonRegistered(person.id()));
            return person;
        });
    }

    /**
     * Opens a mentee's account for a paid order, in the current transaction. Publishes no {@link PersonRegistered}: the
     * order's own event says that it created the account. A taken address fails like in {@link #open}.
     */
    public Person openForPurchase(NewAccount account) {
        return transactions.run(() -> insertMentee(account));
    }

    private Person insertMentee(NewAccount account) {
        var id = Ids.next();
        people.insert(
                id, account.name(), EmailAddresses.kept(account.email()), account.passwordHash(), Role.MENTEE,
                account.currentRole(), account.targetRole(), zone.getId(), clock.instant());
        return require(id);
    }

    /** Opens a mentor's account that has no password yet, in the current transaction. */
    public UUID openMentor(String name, String email) {
        var id = Ids.next();
        people.insert(id, name, email, null, Role.MENTOR, null, null, zone.getId(), clock.instant());
        return id;
    }

    /** Changes what is given; an empty role is taken away, an absent one stays. */
    public void change(
            UUID id, @Nullable String name, @Nullable String timezone,
            @Nullable Optional<String> currentRole, @Nullable Optional<String> targetRole) {
        people.change(
                id, name, timezone,
                currentRole != null, currentRole == null ? null : currentRole.orElse(null),
                targetRole != null, targetRole == null ? null : targetRole.orElse(null),
                clock.instant());
    }

    /**
     * Publishes {@link PersonChanged}. Whoever changes a person's role, pause or plan calls this inside the same
     * transaction, so that no later request is answered from what was cached before its commit.
     */
    public void changed(UUID personId) {
        events.publishEvent(new PersonChanged(personId));
    }

    /** Pauses or resumes somebody of this role; false when they are so already. */
    public boolean pause(UUID id, Role role, boolean paused) {
        return people.pause(id, role, paused, clock.instant());
    }

    /** Whether somebody of this id is a mentor, paused or not. */
    public boolean isMentor(UUID id) {
        return people.isMentor(id);
    }

    /** A mentor who can be given work. @throws ApiException 422 naming the field */
    public Person requireMentor(UUID id, String field) {
        var mentor = people.byId(id).filter(person -> person.role() == Role.MENTOR);
        if (mentor.isEmpty()) throw ApiException.invalid(field, "is not a mentor");
        if (mentor.get().paused()) throw ApiException.invalid(field, "is a paused mentor");
        return mentor.get();
    }
}
