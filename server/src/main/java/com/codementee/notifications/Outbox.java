package com.codementee.notifications;

import com.codementee.notifications.OutboxStore.OutboxMail;
import com.codementee.platform.db.Ids;
import com.codementee.platform.jobs.Jobs;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes letters inside the transaction that causes them; {@link SendMail} posts them after its commit. */
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

    /** Mails a letter, unless this cause has mailed this recipient before. */
    void put(String cause, String recipient, Letter letter) {
        put(cause, recipient, letter, null);
    }

    /** Mails a letter with an invitation for the recipient's calendar. */
    void put(String cause, String recipient, Letter letter, @Nullable CalendarInvite invite) {
        var mail = mail(cause, recipient, letter, invite);
        if (store.put(mail)) jobs.schedule(postMail.instance(mail.id().toString()));
    }

    /** Mails a letter in place of one that the same cause has put here in the same transaction. */
    void replace(String cause, String recipient, Letter letter) {
        if (!store.replaceUnsent(mail(cause, recipient, letter, null))) put(cause, recipient, letter);
    }

    private OutboxMail mail(String cause, String recipient, Letter letter, @Nullable CalendarInvite invite) {
        return new OutboxMail(
                Ids.next(),
                cause,
                recipient,
                letter.subject(),
                HtmlLetter.draw(letter),
                PlainLetter.draw(letter),
                invite == null ? null : invite.text(),
                invite == null ? null : invite.method(),
                letter.secret(),
                clock.instant(),
                0);
    }
}
