package com.codementee.mail;

import com.codementee.mail.OutboxStore.InvitePlace;
import com.codementee.mail.OutboxStore.OutboxMail;
import com.codementee.platform.db.Ids;
import com.codementee.platform.jobs.Jobs;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes letters inside the transaction that causes them; {@link OutboxDelivery} posts them after its commit. All letters of a
 * cause are put in one transaction.
 */
@Component
class Outbox {

    private final OutboxStore store;
    private final Jobs jobs;
    private final InstantSource clock;
    private final CustomTask<Void> postMail;

    Outbox(OutboxStore store, Jobs jobs, InstantSource clock, CustomTask<Void> postMail) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
        this.postMail = postMail;
    }

    /** A letter, where it goes, and the invitation for that person's calendar. */
    record Addressed(String recipient, MailMessage letter, @Nullable CalendarInvite invite) {

        Addressed(String recipient, MailMessage letter) {
            this(recipient, letter, null);
        }
    }

    /**
     * Mails these letters, except to whom this cause has mailed before. An invitation waits for the first
     * try of earlier ones of the same booking to the same person, and takes their place when that fails.
     */
    void put(String cause, List<Addressed> letters) {
        store.put(letters.stream().map(letter -> mail(cause, letter)).toList());
        var invites = letters.stream()
                .filter(letter -> letter.invite != null)
                .map(letter -> new InvitePlace(
                        cause, letter.recipient, letter.invite.bookingId(), letter.invite.sequence()))
                .toList();
        if (!invites.isEmpty()) store.place(invites);
        jobs.schedule(postMail.instance(cause));
    }

    /** Mails a letter, unless this cause has mailed this recipient before. */
    void put(String cause, String recipient, MailMessage letter) {
        put(cause, List.of(new Addressed(recipient, letter)));
    }

    private OutboxMail mail(String cause, Addressed addressed) {
        var letter = addressed.letter;
        var invite = addressed.invite;
        return new OutboxMail(
                Ids.next(),
                cause,
                addressed.recipient,
                letter.subject(),
                HtmlMailRenderer.draw(letter),
                PlainTextMailRenderer.draw(letter),
                invite == null ? null : invite.text(),
                invite == null ? null : invite.method(),
                letter.secret(),
                clock.instant(),
                0);
    }
}
