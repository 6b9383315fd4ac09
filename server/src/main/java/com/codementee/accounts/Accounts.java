package com.codementee.accounts;

import com.codementee.Settings;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.http.ApiException;
import com.codementee.platform.http.Role;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Who people are. What other modules ask of accounts, they ask here. */
@Service
public class Accounts {

    private final PersonStore people;
    private final LivePeople live;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Settings settings;

    Accounts(
            PersonStore people, LivePeople live, Transactions transactions,
            ApplicationEventPublisher events, InstantSource clock, Settings settings) {
        this.people = people;
        this.live = live;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
    }

    /** The person of this id. @throws ApiException 404 when there is none */
    public Person require(UUID id) {
        return people.byId(id).orElseThrow(() -> ApiException.notFound("This person"));
    }

    /** The person with this address, whatever its case. */
    public Optional<Person> byEmail(String email) {
        return people.byEmail(Emails.kept(email));
    }

    /** People whose name or address contains this, whatever its case: as many as are asked for, in no order. */
    public List<UUID> idsByWords(String words, int most) {
        return people.idsByWords(words, most);
    }

    /** The user as they stand now. @throws ApiException 404 when there is none */
    public User user(UUID id) {
        return people.user(id).orElseThrow(() -> ApiException.notFound("This person")).at(clock.instant());
    }

    /**
     * Opens a mentee's account; no way in here leads to another role. A taken address is refused by the database,
     * which ends the transaction: 409 EMAIL_TAKEN.
     */
    public Person open(NewAccount account) {
        return transactions.run(() -> {
            var id = Ids.next();
            people.insert(
                    id, account.name(), Emails.kept(account.email()), account.passwordHash(), Role.MENTEE,
                    account.currentRole(), account.targetRole(), settings.zone().getId(), clock.instant());
            events.publishEvent(new PersonRegistered(id));
            return require(id);
        });
    }

    /** Opens a mentor's account that has no password yet, in the current transaction. */
    UUID openMentor(String name, String email) {
        var id = Ids.next();
        people.insert(id, name, email, null, Role.MENTOR, null, null, settings.zone().getId(), clock.instant());
        return id;
    }

    /** Changes what is given; an empty role is taken away, an absent one stays. */
    void change(
            UUID id, @Nullable String name, @Nullable String timezone,
            @Nullable Optional<String> currentRole, @Nullable Optional<String> targetRole) {
        people.change(
                id, name, timezone,
                currentRole != null, currentRole == null ? null : currentRole.orElse(null),
                targetRole != null, targetRole == null ? null : targetRole.orElse(null),
                clock.instant());
    }

    /**
     * To be called inside the transaction that alters a person's role, pause or plan: after its commit their next
     * request sees it, here at once and on other nodes as soon as the database has told them.
     */
    public void changed(UUID personId) {
        live.changed(personId);
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
