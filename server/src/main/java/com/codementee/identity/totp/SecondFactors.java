package com.codementee.identity.totp;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditActor;
import com.codementee.audit.AuditEvent;
import com.codementee.identity.totp.TotpChanged.Kind;
import com.codementee.platform.crypto.Sha256;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The second factor of a person's sign-in: the secret of their authenticator app, and ten recovery codes. */
@Service
public class SecondFactors {

    private static final Logger log = LoggerFactory.getLogger(SecondFactors.class);
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_CODE_BYTES = 10;
    private static final Pattern GROUP = Pattern.compile(".{4}(?=.)");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TotpStore store;
    private final SecretCipher cipher;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    SecondFactors(
            TotpStore store, SecretCipher cipher, Transactions transactions, ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.cipher = cipher;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A confirmed second factor.
     *
     * @param recoveryCodesLeft how many are unused
     */
    public record Active(Instant confirmedAt, int recoveryCodesLeft) {}

    /** Returns a person's second factor; empty while they have none. */
    public Optional<Active> find(UUID personId) {
        return store.state(personId).map(state -> new Active(state.confirmedAt(), state.recoveryCodesLeft()));
    }

    /**
     * Creates a secret. Sign-ins require it only after it is confirmed.
     *
     * @throws ApiException 409 ALREADY_EXISTS
     */
    public String enrol(UUID personId) {
        var secret = random(SECRET_BYTES);
        if (!store.enrol(personId, cipher.encrypt(personId, secret), clock.instant())) throw alreadyOn();
        return Base32.encode(secret);
    }

    /**
     * Switches two-step sign-in on if the code is one of the new secret. Returns the recovery codes, which are shown
     * only once; empty if the code is wrong.
     *
     * @throws ApiException 404 without a secret to confirm, 409 ALREADY_EXISTS
     */
    public Optional<List<String>> confirm(UUID personId, String code) {
        return transactions.run(() -> {
            var now = clock.instant();
            var enrolment = store.find(personId).orElseThrow(() -> ApiException.notFound("A secret to confirm"));
            if (enrolment.confirmedAt() != null) throw alreadyOn();
            var step = matchingStep(personId, enrolment.secret(), code, now);
            if (step.isEmpty()) return Optional.empty();
            if (!store.confirm(personId, enrolment.secret(), step.getAsLong(), now)) throw alreadyOn();
            var codes = Stream.generate(() -> newRecoveryCode()).limit(RECOVERY_CODES).toList();
            store.insertRecoveryCodes(personId, codes.stream().map(SecondFactors::hash).toList());
            publish(personId, Kind.ENABLED, now);
            return Optional.of(codes);
        });
    }

    /** Accepts a code from the app or a recovery code, each only once. Returns whether it was accepted. */
    public boolean accept(UUID personId, String typed) {
        var now = clock.instant();
        var code = normalize(typed);
        if (!DIGITS.matcher(code).matches()) return acceptRecoveryCode(personId, code, now);
        var enrolment = store.find(personId);
        if (enrolment.isEmpty()) return false;
        var step = matchingStep(personId, enrolment.get().secret(), code, now);
        return step.isPresent() && store.useStep(personId, step.getAsLong());
    }

    /** Switches two-step sign-in off and forgets an unconfirmed secret, in the current transaction. */
    public void remove(UUID personId) {
        boolean wasOn = store.delete(personId).orElse(false);
        if (wasOn) publish(personId, Kind.DISABLED, clock.instant());
    }

    private void publish(UUID personId, Kind kind, Instant at) {
        events.publishEvent(new TotpChanged(personId, kind, at));
        var action = switch (kind) {
            case ENABLED -> AuditAction.ACCOUNT_TWO_STEP_ENABLED;
            case DISABLED -> AuditAction.ACCOUNT_TWO_STEP_DISABLED;
            case RECOVERY_CODE_USED -> AuditAction.ACCOUNT_RECOVERY_CODE_USED;
        };
        events.publishEvent(AuditEvent.of(action, personId).by(AuditActor.person(personId)));
    }

    private boolean acceptRecoveryCode(UUID personId, String code, Instant now) {
        return transactions.run(() -> {
            boolean accepted = store.useRecoveryCode(personId, hash(code), now);
            if (accepted) publish(personId, Kind.RECOVERY_CODE_USED, now);
            return accepted;
        });
    }

    private OptionalLong matchingStep(UUID personId, byte[] stored, String typed, Instant now) {
        var secret = cipher.decrypt(personId, stored);
        if (secret.isEmpty()) {
            log.warn("The TOTP secret of {} was encrypted with another JWT_SECRET; recovery codes work", personId);
            return OptionalLong.empty();
        }
        return Totp.matchingStep(secret.get(), normalize(typed), now);
    }

    /** Four groups of four characters: 80 random bits. */
    private static String newRecoveryCode() {
        var code = Base32.encode(random(RECOVERY_CODE_BYTES)).toLowerCase(Locale.ROOT);
        return GROUP.matcher(code).replaceAll("$0-");
    }

    /** A recovery code is random enough for a hash without a key, which stays valid when {@code JWT_SECRET} changes. */
    private static String hash(String code) {
        return Sha256.hex("recovery code " + normalize(code));
    }

    /** People type the groups of a code with spaces, dashes or capitals. */
    private static String normalize(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static ApiException alreadyOn() {
        return new ApiException(
                ErrorCode.ALREADY_EXISTS, "Two-step sign-in is on. Switch it off before you set it up again.");
    }
}
