package com.codementee.people;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditActor;
import com.codementee.audit.AuditEvent;
import com.codementee.people.PersonStore.NewPerson;
import com.codementee.platform.access.Role;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Finds, registers and edits people. */
@Service
public class People {

    private static final String DELETED_NAME = "Deleted user";

    /** A domain that never exists (RFC 2606). */
    private static final String DELETED_DOMAIN = "deleted.invalid";

    private final PersonStore store;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final ZoneId zone;

    People(
            PersonStore store, Transactions transactions,
            ApplicationEventPublisher events, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Returns the person with this id.
     *
     * @throws ApiException 404 if there is none
     */
    public Person require(UUID id) {
        return store.find(id).orElseThrow(People::notFound);
    }

    /** Finds the person with this email address, ignoring case. */
    public Optional<Person> findByEmail(String email) {
        return store.findByEmail(EmailAddresses.normalize(email));
    }

    /**
     * Returns up to {@code limit} people whose name or email address contains all of these words, in no particular
     * order.
     */
    public List<UUID> findIds(String words, int limit) {
        return store.findIds(words, limit);
    }

    /**
     * Returns an active mentor, whose account is not deleted before the transaction ends.
     *
     * @throws ApiException 422 naming the field if the person is not a mentor or is paused
     */
    public Person requireMentor(UUID id, String field) {
        var mentor = store.findAndKeep(id).filter(person -> person.role() == Role.MENTOR);
        if (mentor.isEmpty()) throw ApiException.invalid(field, "is not a mentor");
        if (mentor.get().paused()) throw ApiException.invalid(field, "is a paused mentor");
        return mentor.get();
    }

    /**
     * Creates a mentee's account.
     *
     * @throws ApiException 409 EMAIL_TAKEN if an account has this email address; the transaction can then only roll
     *     back
     */
    public Person register(NewAccount account) {
        return transactions.run(() -> {
            var person = insertMentee(account);
            events.publishEvent(new PersonRegistered(person.id()));
            events.publishEvent(AuditEvent.of(AuditAction.ACCOUNT_REGISTERED, person.id())
                    .by(AuditActor.person(person.id()))
                    .after(Map.of("role", Role.MENTEE)));
            return person;
        });
    }

    /**
     * Creates a mentee's account for a paid order, in the current transaction. Publishes no {@link PersonRegistered}:
     * the order's own event says that it created the account. A taken email address fails as in {@link #register}.
     */
    public Person registerBuyer(NewAccount account) {
        return transactions.run(() -> {
            var person = insertMentee(account);
            events.publishEvent(AuditEvent.of(AuditAction.ACCOUNT_REGISTERED, person.id())
                    .after(Map.of("role", Role.MENTEE)));
            return person;
        });
    }

    private Person insertMentee(NewAccount account) {
        var id = Ids.next();
        insert(new NewPerson(
                id, Role.MENTEE, EmailAddresses.normalize(account.email()), account.name(), account.passwordHash(),
                account.currentRole(), account.targetRole(), zone.getId()));
        return require(id);
    }

    /** Creates a mentor's account without a password, in the current transaction. */
    public UUID createMentor(String name, String email) {
        var id = Ids.next();
        insert(new NewPerson(id, Role.MENTOR, email, name, null, null, null, zone.getId()));
        events.publishEvent(new MentorSupplyChanged(id));
        return id;
    }

    private void insert(NewPerson person) {
        store.insert(person, clock.instant());
    }

    /**
     * Locks a person's row until the end of the transaction.
     *
     * @throws ApiException 404 if there is none
     */
    public void lock(UUID id) {
        if (store.lock(id).isEmpty()) throw notFound();
    }

    /** Applies an edit and increments the person's version. */
    public void change(UUID id, ProfileEdit changes) {
        store.update(id, changes.row(), clock.instant());
    }

    /** Increments a person's version after an edit of data that belongs to them, such as their units. */
    public void incrementVersion(UUID id) {
        store.incrementVersion(id, clock.instant());
    }

    /** Pauses or resumes a person with this role, in the current transaction; returns false if nothing changed. */
    public boolean setPaused(UUID id, Role role, boolean paused) {
        boolean changed = store.setPaused(id, role, paused, clock.instant());
        if (changed && role == Role.MENTOR) events.publishEvent(new MentorSupplyChanged(id));
        return changed;
    }

    /**
     * Locks a person whose account is about to be deleted, until the end of the transaction. Returns their role; empty
     * if there is no such account any more.
     *
     * @throws ApiException 409 IN_USE for the only admin
     */
    public Optional<Role> lockForDeletion(UUID id) {
        var admins = store.find(id).filter(person -> person.role() == Role.ADMIN).isPresent()
                ? store.lockActiveAdmins()
                : List.<UUID>of();
        var role = store.lockForDeletion(id);
        if (role.isPresent() && role.get() == Role.ADMIN && admins.stream().allMatch(id::equals)) {
            throw new ApiException(
                    ErrorCode.IN_USE, "You are the only admin. Make somebody else an admin before you leave.");
        }
        return role;
    }

    /**
     * Deletes what identifies a person, in the current transaction. Their row stays as "Deleted user", because others
     * refer to it; nobody can sign in with it or resume it. Their address can register anew.
     */
    public void anonymize(UUID id, Role role) {
        store.anonymize(id, DELETED_NAME, DELETED_DOMAIN, zone.getId(), clock.instant());
        publishChange(id);
        if (role == Role.MENTOR) events.publishEvent(new MentorSupplyChanged(id));
    }

    /** Whether this stands in for the address of a deleted account, and so must get no mail. */
    public static boolean isDeletedAddress(String email) {
        return email.endsWith("@" + DELETED_DOMAIN);
    }

    /**
     * Publishes {@link PersonAccessChanged}, which invalidates the person's cached sessions after the commit. Call it
     * in the transaction of every change to a role, pause, plan or session.
     */
    public void publishChange(UUID personId) {
        events.publishEvent(new PersonAccessChanged(personId));
    }

    private static ApiException notFound() {
        return ApiException.notFound("This person");
    }
}
