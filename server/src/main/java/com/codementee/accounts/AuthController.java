package com.codementee.accounts;

import com.codementee.platform.http.Allow;
import com.codementee.platform.http.Caller;
import com.codementee.platform.http.CarriesToken;
import com.codementee.platform.http.ErrorCode;
import com.codementee.platform.http.RateLimits;
import com.codementee.platform.http.Refuses;
import com.codementee.platform.http.Secret;
import com.codementee.platform.http.StrangerLimit;
import com.codementee.platform.http.Text;
import com.codementee.platform.http.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ways in and out. */
@RestController
@RequestMapping("/api/auth")
class AuthController {

    private final Accounts accounts;
    private final SignIns signIns;
    private final Sessions sessions;
    private final Passwords passwords;
    private final KnownBrowsers browsers;
    private final RateLimits limits;

    AuthController(
            Accounts accounts, SignIns signIns, Sessions sessions, Passwords passwords, KnownBrowsers browsers,
            RateLimits limits) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.sessions = sessions;
        this.passwords = passwords;
        this.browsers = browsers;
        this.limits = limits;
    }

    record Register(
            @NotNull @Text(min = 2, max = 100) String name,
            @NotNull String email,
            @NotNull Secret password,
            @Text(max = 100) @Nullable String currentRole,
            @Text(max = 100) @Nullable String targetRole) {}

    record Login(@NotNull @Text(max = 254) String email, @NotNull Secret password) {}

    @PostMapping("/register-free")
    @StrangerLimit
    @CarriesToken
    @Allow(Who.PUBLIC)
    @Refuses(ErrorCode.EMAIL_TAKEN)
    @ResponseStatus(HttpStatus.CREATED)
    SignedIn registerFree(
            @Valid @RequestBody Register body, HttpServletRequest request, HttpServletResponse response) {
        var email = Emails.checked("email", body.email);
        PasswordRules.check("password", body.password, body.name, email);
        var hash = passwords.hash(body.password);
        var person = accounts.open(new NewAccount(body.name, email, hash, body.currentRole, body.targetRole));
        return signedIn(person.id(), email, Sessions.NEW_CREDENTIALS, request, response);
    }

    @PostMapping("/login")
    @CarriesToken
    @Allow(Who.PUBLIC)
    @Refuses(ErrorCode.INVALID_CREDENTIALS)
    SignedIn login(@Valid @RequestBody Login body, HttpServletRequest request, HttpServletResponse response) {
        var email = Emails.kept(body.email);
        var attempts = browsers.attempts(request, email);
        limits.checkPassword(request, attempts);
        var known = signIns.verify(email, body.password, attempts);
        return signedIn(known.id(), email, known.credentialsVersion(), request, response);
    }

    @PostMapping("/refresh")
    @CarriesToken
    @Allow(Who.PUBLIC)
    @Refuses(ErrorCode.UNAUTHENTICATED)
    SignedIn refresh(HttpServletRequest request, HttpServletResponse response) {
        return sessions.renew(request, response);
    }

    @PostMapping("/logout")
    @Allow(value = Who.SIGNED_IN, evenPaused = true)
    void logout(Caller caller, HttpServletResponse response) {
        // Also drops pages that the browser kept for "back". Not "storage": drafts and the chosen theme live there,
        // and the app deletes what belongs to a session. Not "cookies": that would forget the known browser and reach
        // other sites of the domain.
        response.setHeader("Clear-Site-Data", "\"cache\"");
        sessions.close(caller, response);
    }

    private SignedIn signedIn(
            UUID personId, String email, int credentials, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = sessions.open(personId, credentials, request, response);
        browsers.remember(request, response, email);
        return signedIn;
    }
}
