package com.codementee.identity.totp;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.limits.AttemptKeys;
import com.codementee.platform.limits.RateLimiter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The second step of a sign-in, after the password. Wrong codes are counted per person, whatever network they come
 * from: six digits withstand fewer guesses than a password, and anyone who gets here knows the password.
 */
@Component
public class SecondFactorCheck {

    private final SecondFactors factor;
    private final RateLimiter limits;

    SecondFactorCheck(SecondFactors factor, RateLimiter limits) {
        this.factor = factor;
        this.limits = limits;
    }

    /**
     * Requires a code of a person who has two-step sign-in.
     *
     * @param attempts the counted attempts of the password check; they succeed only if the code is correct too
     * @throws ApiException 401 TOTP_REQUIRED without a code, 401 INVALID_CREDENTIALS for a wrong or used one, 429
     */
    public void require(UUID personId, @Nullable String code, AttemptKeys attempts) {
        if (code == null || code.isBlank()) {
            throw new ApiException(
                    ErrorCode.TOTP_REQUIRED, "Enter the code that your authenticator app shows, or a recovery code.");
        }
        var codes = attemptsOf(personId);
        limits.checkCode(codes);
        if (!factor.accept(personId, code)) {
            limits.recordFailure(codes);
            limits.recordFailure(attempts);
            throw wrong();
        }
        limits.recordSuccess(codes);
        limits.recordSuccess(attempts);
    }

    private AttemptKeys attemptsOf(UUID personId) {
        return limits.attemptsUnder("totp " + personId);
    }

    /** 401 INVALID_CREDENTIALS for a wrong or used code. */
    public static ApiException wrong() {
        return new ApiException(
                ErrorCode.INVALID_CREDENTIALS,
                "This code is wrong or has been used. Wait for the next one and try again.");
    }
}
