package com.codementee.identity.account;

import com.codementee.identity.PasswordSignIn;
import com.codementee.identity.totp.SecondFactorCheck;
import com.codementee.identity.users.UserProfiles;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.IssuesToken;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.RawPassword;
import com.codementee.platform.json.Text;
import com.codementee.platform.limits.RateLimiter;
import com.codementee.platform.settings.DeploymentMode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets up the caller's two-step sign-in. */
@RestController
@RequestMapping("/api/auth/totp")
class TotpController {

    private static final String ISSUER = "Codementee";

    private final TwoStepSettings twoStep;
    private final SecondFactorCheck secondStep;
    private final PasswordSignIn signIns;
    private final UserProfiles users;
    private final RateLimiter limits;
    private final DeploymentMode mode;

    TotpController(
            TwoStepSettings twoStep, SecondFactorCheck secondStep, PasswordSignIn signIns, UserProfiles users,
            RateLimiter limits,
            DeploymentMode mode) {
        this.twoStep = twoStep;
        this.secondStep = secondStep;
        this.signIns = signIns;
        this.users = users;
        this.limits = limits;
        this.mode = mode;
    }

    @Schema(name = "TwoStepSettings")
    record State(
            boolean enabled,
            @Schema(description = "whether the caller's role cannot do without it") boolean required,
            @Nullable Instant confirmedAt,
            int recoveryCodesLeft) {}

    @Schema(name = "TotpEnrolment")
    record Enrolment(
            @Schema(description = "base32, to type into an authenticator app") String secret,
            @Schema(description = "the same for a QR code") String otpauthUri) {

        @Override
        public String toString() {
            return "Enrolment[…]";
        }
    }

    @Schema(name = "RecoveryCodes")
    record RecoveryCodes(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "RecoveryCodes[…]";
        }
    }

    record Confirm(
            @NotNull @Pattern(regexp = "[0-9 ]{6,8}", message = "must be the six digits of the app") String code) {}

    record Disable(
            @Nullable RawPassword password,
            @Schema(description = "a code of the authenticator app, or a recovery code")
                    @Text(max = 100) @Nullable String code) {}

    @GetMapping
    @Allow(value = Who.SIGNED_IN, beforeTotp = true)
    State find(Caller caller) {
        boolean required = caller.role() == Role.ADMIN && !mode.isDemo();
        return twoStep.find(caller)
                .map(active -> new State(true, required, active.confirmedAt(), active.recoveryCodesLeft()))
                .orElseGet(() -> new State(false, required, null, 0));
    }

    @PostMapping("/enrol")
    @IssuesToken
    @Allow(value = Who.SIGNED_IN, beforeTotp = true)
    @RespondsWithErrors(ErrorCode.ALREADY_EXISTS)
    Enrolment enrol(Caller caller) {
        var secret = twoStep.enrol(caller);
        var label = encode(ISSUER) + ":" + encode(users.require(caller.id()).email());
        return new Enrolment(secret, "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + encode(ISSUER)
                + "&algorithm=SHA1&digits=6&period=30");
    }

    @PostMapping("/confirm")
    @IssuesToken
    @Allow(value = Who.SIGNED_IN, beforeTotp = true)
    @RespondsWithErrors({ErrorCode.INVALID_CREDENTIALS, ErrorCode.NOT_FOUND, ErrorCode.ALREADY_EXISTS})
    RecoveryCodes confirm(@Valid @RequestBody Confirm body, Caller caller) {
        var attempts = limits.attemptsUnder("totp of session " + caller.sessionId());
        limits.checkCode(attempts);
        var codes = twoStep.confirm(caller, body.code);
        if (codes.isEmpty()) {
            limits.recordFailure(attempts);
            throw SecondFactorCheck.wrong();
        }
        limits.recordSuccess(attempts);
        return new RecoveryCodes(codes.get());
    }

    @PostMapping("/disable")
    @Allow(value = Who.SIGNED_IN, beforeTotp = true)
    @RespondsWithErrors(ErrorCode.INVALID_CREDENTIALS)
    void disable(@Valid @RequestBody Disable body, Caller caller) {
        if (body.code == null && body.password == null) throw ApiException.invalid("code", "is required");
        var attempts = limits.attemptsUnder("session " + caller.sessionId());
        limits.checkCode(attempts);
        if (body.code == null) signIns.requireCurrent(caller.id(), body.password, attempts);
        else secondStep.require(caller.id(), body.code, attempts);
        twoStep.disable(caller);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
