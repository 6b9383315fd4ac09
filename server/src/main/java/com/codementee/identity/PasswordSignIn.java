package com.codementee.identity;

import com.codementee.identity.CredentialStore.SignIn;
import com.codementee.identity.passwords.PasswordHasher;
import com.codementee.identity.passwords.PasswordHasher.Match;
import com.codementee.identity.passwords.PasswordPolicy;
import com.codementee.platform.access.Caller;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.json.RawPassword;
import com.codementee.platform.limits.PasswordAttempts;
import com.codementee.platform.limits.RateLimiter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Verifies passwords and changes them. */
@Service
class PasswordSignIn {

    private final CredentialStore credentials;
    private final PasswordHasher passwords;
    private final PasswordLinks links;
    private final Sessions sessions;
    private final Transactions transactions;
    private final InstantSource clock;
    private final RateLimiter limits;
    private final ApplicationEventPublisher events;

    PasswordSignIn(
            CredentialStore credentials, PasswordHasher passwords, PasswordLinks links, Sessions sessions,
            Transactions transactions, InstantSource clock, RateLimiter limits, ApplicationEventPublisher events) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
        this.limits = limits;
        this.events = events;
    }

    /**
     * Verifies an address and its password. An unknown address gets the same message after the same time. An outdated
     * hash is replaced.
     */
    SignIn verify(String email, RawPassword password, PasswordAttempts attempts) {
        var found = credentials.signIn(email);
        var hash = found.map(SignIn::passwordHash).orElse(null);
        var match = checked(password, hash, attempts, "The address or the password is wrong.");
        var known = found.orElseThrow();
        if (match == Match.MATCHES_OUTDATED) credentials.strengthen(known.id(), hash, passwords.hash(password));
        return known;
    }

    /** Changes the caller's password, ends their other sessions and invalidates all open password links. */
    void change(Caller caller, RawPassword current, RawPassword next, PasswordAttempts attempts) {
        var known = credentials.signIn(caller.id()).orElseThrow(() -> ApiException.notFound("This person"));
        checked(current, known.passwordHash(), attempts, "The current password is wrong.");
        PasswordPolicy.check("new_password", next, known.name(), known.email());
        var hash = passwords.hash(next);
        transactions.run(() -> {
            var now = clock.instant();
            if (!credentials.replacePassword(known.id(), known.credentialsVersion(), hash, now)) {
                throw wrong("The current password has just been changed.");
            }
            sessions.endOthers(caller);
            changed(known.id(), now);
        });
    }

    /**
     * Sets the password of the link's person, ends all their sessions and resets their failed attempts. A password that
     * the policy refuses leaves the link usable.
     *
     * @return the holder's address
     */
    String reset(String token, RawPassword next) {
        var holder = links.holder(token);
        PasswordPolicy.check("new_password", next, holder.name(), holder.email());
        var hash = passwords.hash(next);
        transactions.run(() -> {
            var now = clock.instant();
            links.open(token);
            credentials.setPassword(holder.id(), hash, now);
            sessions.endAll(holder.id());
            changed(holder.id(), now);
        });
        limits.resetAccount(holder.email());
        return holder.email();
    }

    /** Applies what follows every password change, in the current transaction. */
    private void changed(UUID personId, Instant now) {
        links.closeAll(personId);
        events.publishEvent(new PasswordChanged(personId, now));
    }

    private Match checked(RawPassword password, @Nullable String hash, PasswordAttempts attempts, String refusal) {
        var match = passwords.match(password, hash);
        if (match == Match.NONE) {
            limits.recordFailure(attempts);
            throw wrong(refusal);
        }
        limits.recordSuccess(attempts);
        return match;
    }

    private static ApiException wrong(String detail) {
        return new ApiException(ErrorCode.INVALID_CREDENTIALS, detail);
    }
}
