package com.codementee.identity;

import com.codementee.identity.CredentialStore.SignIn;
import com.codementee.identity.passwords.PasswordHasher;
import com.codementee.identity.passwords.PasswordHasher.Match;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.json.RawPassword;
import com.codementee.platform.limits.PasswordAttempts;
import com.codementee.platform.limits.RateLimiter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Verifies passwords, and counts failures for the rate limiter. */
@Service
class PasswordSignIn {

    private final CredentialStore credentials;
    private final PasswordHasher passwords;
    private final RateLimiter limits;

    PasswordSignIn(CredentialStore credentials, PasswordHasher passwords, RateLimiter limits) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.limits = limits;
    }

    /**
     * Verifies an email address and password. An unknown address gets the same message after the same time. An outdated
     * hash is replaced.
     *
     * @throws ApiException 401 INVALID_CREDENTIALS
     */
    SignIn verify(String email, RawPassword password, PasswordAttempts attempts) {
        var found = credentials.signIn(email);
        var hash = found.map(SignIn::passwordHash).orElse(null);
        var match = match(password, hash, attempts, "The email address or password is incorrect.");
        var known = found.orElseThrow();
        if (match == Match.MATCHES_OUTDATED) credentials.strengthen(known.id(), hash, passwords.hash(password));
        return known;
    }

    /** Verifies a person's own password again. @throws ApiException 401 INVALID_CREDENTIALS */
    SignIn verifyCurrent(UUID personId, RawPassword password, PasswordAttempts attempts) {
        var known = credentials.signIn(personId).orElseThrow(() -> ApiException.notFound("This person"));
        match(password, known.passwordHash(), attempts, "The current password is incorrect.");
        return known;
    }

    private Match match(RawPassword password, @Nullable String hash, PasswordAttempts attempts, String refusal) {
        var match = passwords.match(password, hash);
        if (match == Match.NONE) {
            limits.recordFailure(attempts);
            throw new ApiException(ErrorCode.INVALID_CREDENTIALS, refusal);
        }
        limits.recordSuccess(attempts);
        return match;
    }
}
