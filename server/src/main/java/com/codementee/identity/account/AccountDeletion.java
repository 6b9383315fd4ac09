package com.codementee.identity.account;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.people.AccountDeleted;
import com.codementee.people.People;
import com.codementee.people.Person;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.jobs.Jobs;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Deletes accounts in one transaction: what the person had planned is cancelled, what is stored about them is erased,
 * and their row stays as "Deleted user" for the records that refer to it.
 *
 * <p>A request of the same person that was under way may commit afterwards, and the last mails are still to be sent. A
 * second erasure a day later catches both. A third one a month later erases feedback on mocks that had begun.
 */
@Service
class AccountDeletion {

    /**
     * The job that erases again. Its instance is the person's id, with a suffix for the last time; its data is the time
     * of the deletion and, the first time, the former email address.
     */
    static final String ERASE_AGAIN = "erase-deleted-account";

    private static final String LAST = "/last";
    private static final Duration SECOND_ERASURE = Duration.ofDays(1);
    private static final Duration LAST_ERASURE = Duration.ofDays(30);

    private final People people;
    private final PersonalDataSql data;
    private final Jobs jobs;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    AccountDeletion(
            People people, PersonalDataSql data, Jobs jobs, Transactions transactions,
            ApplicationEventPublisher events, InstantSource clock) {
        this.people = people;
        this.data = data;
        this.jobs = jobs;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Deletes this person's account; does nothing if it is deleted already.
     *
     * @throws com.codementee.platform.errors.ApiException 409 IN_USE for the only admin
     */
    void delete(UUID personId) {
        transactions.run(() -> people.lockForDeletion(personId).ifPresent(_ -> delete(people.require(personId))));
    }

    private void delete(Person person) {
        events.publishEvent(new AccountDeleted(person.id(), clock.instant()));
        // Not before the last mails were written, so that the second erasure finds them.
        var at = clock.instant();
        events.publishEvent(AuditEvent.of(AuditAction.ACCOUNT_DELETED, person.id())
                .before(Map.of("role", person.role())));
        data.erase(person.id(), person.email(), at);
        people.anonymize(person.id(), person.role());
        var id = person.id().toString();
        jobs.schedule(new TaskInstance<>(ERASE_AGAIN, id, at + " " + person.email()), at.plus(SECOND_ERASURE));
        jobs.schedule(new TaskInstance<>(ERASE_AGAIN, id + LAST, at + " "), at.plus(LAST_ERASURE));
    }

    /**
     * Erases what was written about a deleted account since.
     *
     * @param instance the job's instance
     * @param deletion the job's data
     */
    void eraseAgain(String instance, String deletion) {
        var personId = UUID.fromString(instance.replace(LAST, ""));
        var parts = deletion.split(" ", 2);
        transactions.run(() -> data.erase(personId, parts[1], Instant.parse(parts[0])));
    }
}
