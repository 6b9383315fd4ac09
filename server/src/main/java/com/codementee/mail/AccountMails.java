package com.codementee.mail;

import com.codementee.billing.Rupees;
import com.codementee.mail.MailDataStore.EndingFacts;
import com.codementee.mail.MailDataStore.PlanFacts;
import com.codementee.mail.MailDataStore.Reader;
import com.codementee.mail.MailMessage.Fact;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What we write about accounts, plans and passwords. */
@Component
class AccountMails {

    private final WebAppLinks links;
    private final ZoneId zone;

    AccountMails(WebAppLinks links, ZoneId zone) {
        this.links = links;
        this.zone = zone;
    }

    MailMessage welcome(Reader reader) {
        return MailMessage.about("Welcome to Codementee")
                .preheader("Practise interviews with people who hold the real ones.")
                .hello(reader.name())
                .paragraph("Your account is ready. Codementee books you mock interviews with engineers who hold the real ones at"
                        + " the companies you are aiming for, and every mock ends with written feedback and scores.")
                .paragraph("Look around for free. When you want your first mock, choose a company, a type of interview and a time"
                        + " that suits you.")
                .action("Book a mock interview", links.book())
                .done();
    }

    MailMessage welcomeWithPlan(Reader reader, PlanFacts plan) {
        var letter = MailMessage.about("Welcome to Codementee: your " + plan.planName() + " plan is active")
                .preheader("Your payment has arrived, and you can book your first mock interview.")
                .headline("Welcome to Codementee")
                .hello(reader.name())
                .paragraph("Your payment has arrived, your account is ready and your " + plan.planName() + " plan is active.");
        return withPlan(letter, reader, plan);
    }

    MailMessage planActive(Reader reader, PlanFacts plan) {
        var letter = MailMessage.about("Your " + plan.planName() + " plan is active")
                .preheader("Your payment has arrived, and you can book mock interviews.")
                .hello(reader.name())
                .paragraph("Thank you. Your payment has arrived and your " + plan.planName() + " plan is active.");
        return withPlan(letter, reader, plan);
    }

    MailMessage resetPassword(Reader reader, String token, Instant until) {
        return MailMessage.about("Choose a new password")
                .preheader("A link to choose a new password for your Codementee account.")
                .secret()
                .hello(reader.name())
                .paragraph("Somebody, hopefully you, asked for a new password for your Codementee account.")
                .action("Choose a new password", links.resetPassword(token))
                .paragraph("The link works once, until " + in(reader).moment(until) + ".")
                .small("If it was not you, do nothing: your password stays as it is.")
                .done();
    }

    MailMessage welcomeMentor(Reader reader, String token, Instant until) {
        return MailMessage.about("You are a mentor on Codementee: choose your password")
                .preheader("A link to choose the password of your mentor account.")
                .headline("Welcome aboard")
                .secret()
                .hello(reader.name())
                .paragraph("A mentor account has been made for you. Choose a password, then see the mocks that you are asked to hold"
                        + " and write feedback after each.")
                .action("Choose your password", links.resetPassword(token))
                .paragraph("The link works once, until " + in(reader).moment(until) + ".")
                .small("If it has run out, ask for a new one with \"Forgot password\" on the sign-in page.")
                .done();
    }

    /** A mock may be after the end: what has to be before it is the request. */
    MailMessage planEnding(Reader reader, EndingFacts plan) {
        var when = in(reader);
        var left = plan.mocksLeft() == null ? "Unlimited" : plan.mocksLeft().toString();
        return MailMessage.about("Your " + plan.planName() + " plan ends on " + when.day(plan.endsAt()))
                .preheader("Mock interviews left: " + left + ". Book before then.")
                .headline("Your " + plan.planName() + " plan ends soon")
                .hello(reader.name())
                .paragraph("Your " + plan.planName() + " plan has mock interviews left."
                        + " What is not booked when it ends lapses.")
                .facts(
                        new Fact("Plan", plan.planName()),
                        new Fact("Ends", when.moment(plan.endsAt())),
                        new Fact("Mock interviews left", left))
                .action("Book a mock interview", links.book())
                .small("The interview itself can be later: what counts is that you ask for it before your plan ends.")
                .done();
    }

    MailMessage passwordChanged(Reader reader, Instant at) {
        return MailMessage.about("Your password was changed")
                .preheader("The password of your Codementee account was changed.")
                .hello(reader.name())
                .paragraph("The password of your Codementee account was changed on " + in(reader).moment(at)
                        + ". Links to choose a password that you were sent before no longer work.")
                .paragraph("If it was not you, choose a new password now. That signs out everybody who uses your"
                        + " account.")
                .action("Choose a new password", links.forgotPassword())
                .small("If it was you, there is nothing to do.")
                .done();
    }

    private MailMessage withPlan(MailMessage.Writer letter, Reader reader, PlanFacts plan) {
        return letter.facts(
                        new Fact("Plan", plan.planName()),
                        new Fact("Paid", Rupees.format(plan.amount())),
                        new Fact("Mock interviews", DisplayNames.limit(plan.limitMockInterviews())),
                        new Fact("Valid until", plan.endsAt() == null ? "" : in(reader).moment(plan.endsAt())))
                .action("Book a mock interview", links.book())
                .done();
    }

    private LocalTimes in(Reader reader) {
        return LocalTimes.in(reader.timezone(), zone);
    }
}
