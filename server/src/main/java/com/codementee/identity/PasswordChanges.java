package com.codementee.identity;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditActor;
import com.codementee.audit.AuditEvent;
import com.codementee.identity.CredentialStore.SignIn;
import com.codementee.identity.passwords.PasswordHasher;
import com.codementee.identity.passwords.PasswordPolicy;
import com.codementee.platform.access.Caller;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.json.RawPassword;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Sets passwords. Each change ends sessions and publishes {@link PasswordChanged}, in one transaction. */
@Service
public class PasswordChanges {

    private final CredentialStore credentials;
    private final PasswordHasher passwords;
    private final Sessions sessions;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    PasswordChanges(
            CredentialStore credentials, PasswordHasher passwords, Sessions sessions, Transactions transactions,
            ApplicationEventPublisher events, InstantSource clock) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.sessions = sessions;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Changes the caller's password and ends their other sessions.
     *
     * @param verified the caller's credentials; 401 if they have changed since they were verified
     */
    void change(Caller caller, SignIn verified, RawPassword next) {
        PasswordPolicy.check("new_password", next, verified.name(), verified.email());
        var hash = passwords.hash(next);
        transactions.run(() -> {
            var now = clock.instant();
            if (!credentials.replacePassword(verified.id(), verified.credentialsVersion(), hash, now)) {
                throw new ApiException(ErrorCode.INVALID_CREDENTIALS, "The current password has just been changed.");
            }
            sessions.endOthers(caller);
            events.publishEvent(new PasswordChanged(verified.id(), now));
            events.publishEvent(AuditEvent.of(AuditAction.ACCOUNT_PASSWORD_CHANGED, verified.id())
                    .after(Map.of("sessions", "others ended")));
        });
    }

    /**
     * Ends the caller's other sessions after another change of how the caller signs in, in the current transaction.
     * Sign-ins that were verified before it open no session.
     */
    public void endOtherSignIns(Caller caller) {
        credentials.incrementVersion(caller.id(), clock.instant());
        sessions.endOthers(caller);
    }

    /**
     * Sets the password of a password link's holder and ends all their sessions. If the policy refuses the password,
     * the link stays usable.
     *
     * @param useLink marks the link as used, inside the transaction
     */
    void reset(PasswordLinkStore.Holder holder, RawPassword next, Runnable useLink) {
        PasswordPolicy.check("new_password", next, holder.name(), holder.email());
        var hash = passwords.hash(next);
        transactions.run(() -> {
            var now = clock.instant();
            useLink.run();
            credentials.setPassword(holder.id(), hash, now);
            sessions.endAll(holder.id());
            events.publishEvent(new PasswordChanged(holder.id(), now));
            events.publishEvent(AuditEvent.of(AuditAction.ACCOUNT_PASSWORD_RESET, holder.id())
                    .by(AuditActor.person(holder.id()))
                    .after(Map.of("sessions", "all ended")));
        });
    }
}
