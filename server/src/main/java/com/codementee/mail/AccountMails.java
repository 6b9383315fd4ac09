package com.codementee.mail;

import com.codementee.mail.MailDataStore.Recipient;
import com.codementee.notifications.NotificationKind;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Writes the mails about accounts, passwords and two-step sign-in. Times are in the recipient's time zone. */
@Component
class AccountMails {

    private final WebAppLinks links;
    private final ZoneId defaultZone;

    AccountMails(WebAppLinks links, ZoneId defaultZone) {
        this.links = links;
        this.defaultZone = defaultZone;
    }

    MailMessage welcome(Recipient recipient) {
        return MailMessage.withSubject("Welcome to Codementee")
                .preheader("Practise with engineers who have interviewed real candidates.")
                .notice(NotificationKind.WELCOME, links.book())
                .greeting(recipient.name())
                .paragraph("Your account is ready. Codementee books you mock interviews with engineers who have interviewed real"
                        + " candidates. After every mock you get scores and written feedback.")
                .paragraph("Looking around is free. For your first mock, choose a company, an interview type and the times that"
                        + " suit you.")
                .action("Book a mock", links.book())
                .build();
    }

    MailMessage resetPassword(Recipient recipient, String token, Instant expiresAt) {
        return MailMessage.withSubject("Choose a new password")
                .preheader("A link to choose a new password for your Codementee account.")
                .notice(NotificationKind.SECURITY, links.settings(), "A new password was requested",
                        "We emailed you a link to choose one. If you didn't ask for it, ignore it.")
                .secret()
                .greeting(recipient.name())
                .paragraph("We received a request to reset the password of your Codementee account.")
                .action("Choose a new password", links.resetPassword(token))
                .paragraph("The link works once, until " + times(recipient).dateTime(expiresAt) + ".")
                .small("If you didn't ask for this, ignore this email. Your password stays the same.")
                .build();
    }

    MailMessage welcomeMentor(Recipient recipient, String token, Instant expiresAt) {
        return MailMessage.withSubject("You're a mentor on Codementee: choose your password")
                .preheader("A link to choose the password of your mentor account.")
                .notice(NotificationKind.WELCOME, links.mentor(), "You're a mentor on Codementee",
                        "This is where you see your mocks and write feedback after each one.")
                .headline("Welcome aboard")
                .secret()
                .greeting(recipient.name())
                .paragraph("We created a mentor account for you. Choose a password to see your mocks and to write feedback after"
                        + " each one.")
                .action("Choose your password", links.resetPassword(token))
                .paragraph("The link works once, until " + times(recipient).dateTime(expiresAt) + ".")
                .small("If the link has expired, use \"Forgot password\" on the sign-in page to get a new one.")
                .build();
    }

    MailMessage passwordChanged(Recipient recipient, Instant changedAt) {
        return MailMessage.withSubject("Your password was changed")
                .preheader("The password of your Codementee account was changed.")
                .notice(NotificationKind.SECURITY, links.settings())
                .greeting(recipient.name())
                .paragraph("The password of your Codementee account was changed on "
                        + times(recipient).dateTime(changedAt)
                        + ". Password links that we sent you before no longer work.")
                .paragraph("If this wasn't you, choose a new password now. That ends all sessions of your account.")
                .action("Choose a new password", links.forgotPassword())
                .small("If this was you, you don't need to do anything.")
                .build();
    }

    MailMessage twoStepSignInOn(Recipient recipient, Instant at) {
        return MailMessage.withSubject("Two-step sign-in is on")
                .preheader("The way you sign in to Codementee has changed.")
                .notice(NotificationKind.SECURITY, links.settings())
                .greeting(recipient.name())
                .paragraph("Two-step sign-in was switched on for your account on " + times(recipient).dateTime(at)
                        + ". You now need your password and a code from your authenticator app to sign in.")
                .paragraph("If this wasn't you, reply to this email now. A new password does not switch it off.")
                .small("If this was you, you don't need to do anything.")
                .build();
    }

    MailMessage twoStepSignInOff(Recipient recipient, Instant at) {
        return signInChange(recipient, "Two-step sign-in is off",
                "Two-step sign-in was switched off for your account on " + times(recipient).dateTime(at)
                        + ". Your password alone is now enough to sign in.");
    }

    MailMessage recoveryCodeUsed(Recipient recipient, Instant at) {
        return signInChange(recipient, "A recovery code was used", "One of your recovery codes was used on "
                + times(recipient).dateTime(at) + ". It can't be used again.");
    }

    private MailMessage signInChange(Recipient recipient, String subject, String what) {
        return MailMessage.withSubject(subject)
                .preheader("The way you sign in to Codementee has changed.")
                .notice(NotificationKind.SECURITY, links.settings())
                .greeting(recipient.name())
                .paragraph(what)
                .paragraph("If this wasn't you, choose a new password now. That ends all sessions of your account.")
                .action("Choose a new password", links.forgotPassword())
                .small("If this was you, you don't need to do anything.")
                .build();
    }

    MailMessage accountDeleted(Recipient recipient, Instant at) {
        return MailMessage.withSubject("Your account was deleted")
                .preheader("Your Codementee account and your data were deleted.")
                .greeting(recipient.name())
                .paragraph("Your Codementee account was deleted on " + times(recipient).dateTime(at)
                        + ". Your upcoming mocks are cancelled, and your data is erased.")
                .paragraph("We keep invoices and records of payments for as long as the law requires, and the scores of"
                        + " past mocks without your name.")
                .small("If this wasn't you, reply to this mail.")
                .build();
    }

    private LocalTimes times(Recipient recipient) {
        return LocalTimes.in(recipient.timezone(), defaultZone);
    }
}
