package com.codementee.identity;

import com.codementee.identity.CredentialStore.SignIn;
import com.codementee.identity.passwords.PasswordHasher.Match;
import com.codementee.identity.passwords.PasswordHasher;
import com.codementee.identity.totp.SecondFactorCheck;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.json.RawPassword;
import com.codementee.platform.limits.AttemptKeys;
import com.codementee.platform.limits.RateLimiter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Verifies passwords, and counts failures for the rate limiter. */
@Service
public class PasswordSignIn {

    private final CredentialStore credentials;
    private final PasswordHasher passwords;
    private final SecondFactorCheck secondFactorCheck;
    private final RateLimiter limits;

    PasswordSignIn(
            CredentialStore credentials, PasswordHasher passwords, SecondFactorCheck secondFactorCheck,
            RateLimiter limits) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.secondFactorCheck = secondFactorCheck;
        this.limits = limits;
    }

    /**
     * Verifies an email address and password. An unknown email address gets the same message after the same time. An
     * outdated hash is replaced. With two-step sign-in, the attempt succeeds only with a valid code too.
     *
     * @throws ApiException 401 INVALID_CREDENTIALS, 401 TOTP_REQUIRED without a code, 429
     */
    SignIn verify(String email, RawPassword password, @Nullable String totpCode, AttemptKeys attempts) {
        var found = credentials.signIn(email);
        var hash = found.map(SignIn::passwordHash).orElse(null);
        var match = match(password, hash, attempts, "The email address or password is incorrect.");
        var known = found.orElseThrow();
        if (match == Match.MATCHES_OUTDATED) credentials.strengthen(known.id(), hash, passwords.hash(password));
        if (known.secondFactor()) secondFactorCheck.require(known.id(), totpCode, attempts);
        else limits.recordSuccess(attempts);
        return known;
    }

    /**
     * Verifies a person's own password again.
     *
     * @throws ApiException 401 INVALID_CREDENTIALS
     */
    SignIn verifyCurrent(UUID personId, RawPassword password, AttemptKeys attempts) {
        var known = credentials.signIn(personId).orElseThrow(() -> ApiException.notFound("This person"));
        match(password, known.passwordHash(), attempts, "The current password is incorrect.");
        limits.recordSuccess(attempts);
        return known;
    }

    /**
     * Requires a person's own password again.
     *
     * @throws ApiException 401 INVALID_CREDENTIALS
     */
    public void requireCurrent(UUID personId, RawPassword password, AttemptKeys attempts) {
        verifyCurrent(personId, password, attempts);
    }

    private Match match(RawPassword password, @Nullable String hash, AttemptKeys attempts, String refusal) {
        var match = passwords.match(password, hash);
        if (match == Match.NONE) {
            limits.recordFailure(attempts);
            throw new ApiException(ErrorCode.INVALID_CREDENTIALS, refusal);
        }
        return match;
    }
}
