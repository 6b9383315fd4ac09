package com.codementee.mail;

import com.codementee.mail.MailDataStore.Recipient;
import com.codementee.mail.OutboxStore.AttachedDocuments;
import com.codementee.mail.OutboxStore.InvitePlace;
import com.codementee.mail.OutboxStore.NewMail;
import com.codementee.mail.OutboxStore.NewNotice;
import com.codementee.notifications.Notifier;
import com.codementee.people.People;
import com.codementee.platform.db.Ids;
import com.codementee.platform.jobs.Jobs;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stores mails in the transaction that causes them. {@link OutboxDelivery} sends them after the commit. All mails with
 * the same cause are stored in the same transaction.
 */
@Component
class Outbox {

    private final OutboxStore store;
    private final Jobs jobs;
    private final Notifier notifier;
    private final WebAppLinks links;
    private final InstantSource clock;
    private final CustomTask<Void> sendMail;

    Outbox(
            OutboxStore store, Jobs jobs, Notifier notifier, WebAppLinks links, InstantSource clock,
            CustomTask<Void> sendMail) {
        this.store = store;
        this.jobs = jobs;
        this.notifier = notifier;
        this.links = links;
        this.clock = clock;
        this.sendMail = sendMail;
    }

    /**
     * A message with its recipient and what is attached.
     *
     * @param invite a calendar invitation
     * @param attached the documents that are attached when it is sent
     */
    record Addressed(
            Recipient recipient, MailMessage message, @Nullable CalendarInvite invite, AttachedDocuments attached) {

        Addressed(Recipient recipient, MailMessage message, @Nullable CalendarInvite invite) {
            this(recipient, message, invite, AttachedDocuments.NONE);
        }

        Addressed(Recipient recipient, MailMessage message) {
            this(recipient, message, null, AttachedDocuments.NONE);
        }
    }

    /**
     * Stores these mails, except to recipients who already have a mail with this cause, and a notification with each
     * mail that has a {@link MailMessage.Notice}. An invitation waits for the first attempt to send earlier invitations
     * for the same booking and recipient, and replaces those that failed.
     */
    void put(String cause, List<Addressed> all) {
        var messages = all.stream()
                .filter(addressed -> !People.isDeletedAddress(addressed.recipient.email()))
                .toList();
        if (messages.isEmpty()) return;
        store.insert(messages.stream().map(addressed -> mail(cause, addressed)).toList());
        var invites = messages.stream()
                .filter(addressed -> addressed.invite != null)
                .map(addressed -> new InvitePlace(
                        cause, addressed.recipient.email(), addressed.invite.bookingId(), addressed.invite.sequence()))
                .toList();
        if (!invites.isEmpty()) store.setInvitePlaces(invites);
        notifier.announce(messages.stream()
                .filter(addressed -> addressed.message.notice() != null)
                .map(addressed -> addressed.recipient.id())
                .toList());
        jobs.schedule(sendMail.instance(cause));
    }

    /** Stores a mail unless this recipient already has a mail with this cause. */
    void put(String cause, Recipient recipient, MailMessage message) {
        put(cause, List.of(new Addressed(recipient, message)));
    }

    /** Stores a mail with the invoice of an order or the credit note of a refund, which is attached when it is sent. */
    void putWithInvoice(String cause, Recipient recipient, MailMessage message, UUID invoiceOf) {
        put(cause, List.of(new Addressed(recipient, message, null, AttachedDocuments.invoiceOf(invoiceOf))));
    }

    /** Stores a mail with the documents of a month, which are attached when it is sent. */
    void putWithMonth(String cause, Recipient recipient, MailMessage message, YearMonth month) {
        put(cause, List.of(new Addressed(recipient, message, null, AttachedDocuments.ofMonth(month))));
    }

    /** Stores mails about a reminder, which are sent only while the reminder applies. */
    void putReminder(String cause, UUID reminderId, List<Addressed> messages) {
        put(cause, messages);
        store.setReminder(cause, reminderId);
    }

    private NewMail mail(String cause, Addressed addressed) {
        var message = addressed.message;
        var invite = addressed.invite;
        return new NewMail(
                Ids.next(),
                cause,
                addressed.recipient.email(),
                message.subject(),
                HtmlMailRenderer.render(message),
                PlainTextMailRenderer.render(message),
                invite == null ? null : invite.text(),
                invite == null ? null : invite.method(),
                addressed.attached,
                message.secret(),
                clock.instant(),
                notice(addressed));
    }

    private NewNotice notice(Addressed addressed) {
        var notice = addressed.message.notice();
        if (notice == null) return NewNotice.NONE;
        return new NewNotice(
                Ids.next(), addressed.recipient.id(), notice.kind(), notice.title(), notice.body(),
                links.path(notice.url()));
    }
}
