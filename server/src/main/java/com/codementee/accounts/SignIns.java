package com.codementee.accounts;

import com.codementee.platform.db.Transactions;
import com.codementee.platform.http.ApiException;
import com.codementee.platform.http.Caller;
import com.codementee.platform.http.ErrorCode;
import com.codementee.platform.http.RateLimits;
import com.codementee.platform.http.Secret;
import java.time.InstantSource;
import org.springframework.stereotype.Service;

/** Proving who one is by a password, and choosing another. */
@Service
class SignIns {

    private final PersonStore people;
    private final Passwords passwords;
    private final PasswordLinks links;
    private final Sessions sessions;
    private final Transactions transactions;
    private final InstantSource clock;
    private final RateLimits limits;

    SignIns(
            PersonStore people, Passwords passwords, PasswordLinks links, Sessions sessions,
            Transactions transactions, InstantSource clock, RateLimits limits) {
        this.people = people;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * The person of this address and password. An address that nobody has is refused in the same words and takes as
     * long; a hash of the old system is replaced while the password is at hand.
     */
    Person verify(String email, Secret password) {
        var found = people.signIn(Emails.kept(email));
        var hash = found.map(PersonStore.SignIn::passwordHash).orElse(null);
        if (!passwords.matches(password, hash)) {
            limits.failedLogin(email);
            throw wrong("The address or the password is wrong.");
        }
        limits.succeededLogin(email);
        var id = found.orElseThrow().id();
        if (passwords.weak(hash)) people.strengthen(id, hash, passwords.hash(password));
        return people.byId(id).orElseThrow(() -> wrong("The address or the password is wrong."));
    }

    /** Changes the caller's password and ends their other sessions. */
    void change(Caller caller, Secret current, Secret next) {
        var known = people.signIn(caller.id()).orElseThrow(() -> ApiException.notFound("This person"));
        if (!passwords.matches(current, known.passwordHash())) {
            limits.failedLogin(known.email());
            throw wrong("The current password is wrong.");
        }
        PasswordRules.check("new_password", next, known.name(), known.email());
        var hash = passwords.hash(next);
        transactions.run(() -> {
            people.setPassword(caller.id(), hash, clock.instant());
            sessions.endOthers(caller);
        });
    }

    /** Sets the password of a link's holder and ends all their sessions. A password that breaks a rule leaves the link usable. */
    void reset(String token, Secret next) {
        var holder = links.holder(token);
        PasswordRules.check("new_password", next, holder.name(), holder.email());
        var hash = passwords.hash(next);
        transactions.run(() -> {
            links.open(token);
            people.setPassword(holder.id(), hash, clock.instant());
            sessions.endAll(holder.id());
        });
    }

    private static ApiException wrong(String detail) {
        return new ApiException(ErrorCode.INVALID_CREDENTIALS, detail);
    }
}
