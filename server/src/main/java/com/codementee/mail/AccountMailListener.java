package com.codementee.mail;

import com.codementee.identity.PasswordChanged;
import com.codementee.identity.PasswordLinkIssued;
import com.codementee.identity.totp.TotpChanged;
import com.codementee.mail.MailDataStore.Recipient;
import com.codementee.people.AccountDeleted;
import com.codementee.people.PersonRegistered;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends mails about accounts and sign-in. Each person gets one welcome mail; {@link BillingMailListener} sends that of
 * a person whose purchase creates the account.
 */
@Component
class AccountMailListener {

    private final MailDataStore store;
    private final AccountMails mails;
    private final Outbox outbox;

    AccountMailListener(MailDataStore store, AccountMails mails, Outbox outbox) {
        this.store = store;
        this.mails = mails;
        this.outbox = outbox;
    }

    @EventListener
    void on(PersonRegistered event) {
        var recipient = recipient(event.personId());
        outbox.put(welcomeCause(recipient), recipient, mails.welcome(recipient));
    }

    @EventListener
    void on(PasswordLinkIssued event) {
        var recipient = recipient(event.personId());
        var message = switch (event.purpose()) {
            case RESET -> mails.resetPassword(recipient, event.token(), event.expiresAt());
            case WELCOME_MENTOR -> mails.welcomeMentor(recipient, event.token(), event.expiresAt());
        };
        outbox.put("password-link:" + recipient.id() + ":" + event.expiresAt(), recipient, message);
    }

    @EventListener
    void on(PasswordChanged event) {
        var recipient = recipient(event.personId());
        var message = mails.passwordChanged(recipient, event.at());
        outbox.put("password-changed:" + recipient.id() + ":" + event.at(), recipient, message);
    }

    @EventListener
    void on(TotpChanged event) {
        var recipient = recipient(event.personId());
        var message = switch (event.kind()) {
            case ENABLED -> mails.twoStepSignInOn(recipient, event.at());
            case DISABLED -> mails.twoStepSignInOff(recipient, event.at());
            case RECOVERY_CODE_USED -> mails.recoveryCodeUsed(recipient, event.at());
        };
        outbox.put("totp-changed:" + recipient.id() + ":" + event.at(), recipient, message);
    }

    /** The last mail to this address. */
    @EventListener
    void on(AccountDeleted event) {
        var recipient = recipient(event.personId());
        outbox.put("account-deleted:" + recipient.id(), recipient, mails.accountDeleted(recipient, event.at()));
    }

    /** The cause of both welcome mails, so that the outbox accepts one of them. */
    static String welcomeCause(Recipient recipient) {
        return "welcome:" + recipient.id();
    }

    private Recipient recipient(UUID personId) {
        return store.findRecipient(personId).orElseThrow();
    }
}
