package com.codementee.mail;

import com.codementee.billing.memberships.PlanEnding;
import com.codementee.billing.orders.OrderPaid;
import com.codementee.identity.PasswordChanged;
import com.codementee.identity.PasswordLinkIssued;
import com.codementee.mail.MailDataStore.Reader;
import com.codementee.people.PersonRegistered;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails people about their accounts. One welcome a person: who got their account by paying is welcomed with the plan. */
@Component
class AccountMailListener {

    private final MailDataStore facts;
    private final AccountMails letters;
    private final Outbox outbox;

    AccountMailListener(MailDataStore facts, AccountMails letters, Outbox outbox) {
        this.facts = facts;
        this.letters = letters;
        this.outbox = outbox;
    }

    @EventListener
    void on(PersonRegistered event) {
        var reader = reader(event.personId());
        outbox.put(welcome(reader), reader.email(), letters.welcome(reader));
    }

    @EventListener
    void on(OrderPaid event) {
        var reader = reader(event.personId());
        var plan = facts.findPlan(event.orderId(), reader.id()).orElseThrow();
        if (event.createdAccount()) {
            outbox.put(welcome(reader), reader.email(), letters.welcomeWithPlan(reader, plan));
        } else {
            outbox.put("order-paid:" + event.orderId(), reader.email(), letters.planActive(reader, plan));
        }
    }

    /** Nothing for somebody who has nothing left to book, or may not book. */
    @EventListener
    void on(PlanEnding event) {
        facts.findEnding(event.personId(), event.endsAt()).ifPresent(plan -> {
            var reader = reader(event.personId());
            var cause = "plan-ending:" + reader.id() + ":" + event.endsAt() + ":" + event.daysAhead();
            outbox.put(cause, reader.email(), letters.planEnding(reader, plan));
        });
    }

    @EventListener
    void on(PasswordLinkIssued event) {
        var reader = reader(event.personId());
        var letter = switch (event.purpose()) {
            case RESET -> letters.resetPassword(reader, event.token(), event.expiresAt());
            case WELCOME_MENTOR -> letters.welcomeMentor(reader, event.token(), event.expiresAt());
        };
        outbox.put("password-link:" + reader.id() + ":" + event.expiresAt(), reader.email(), letter);
    }

    @EventListener
    void on(PasswordChanged event) {
        var reader = reader(event.personId());
        var letter = letters.passwordChanged(reader, event.at());
        outbox.put("password-changed:" + reader.id() + ":" + event.at(), reader.email(), letter);
    }

    private static String welcome(Reader reader) {
        return "welcome:" + reader.id();
    }

    private Reader reader(UUID personId) {
        return facts.findReader(personId).orElseThrow();
    }
}
