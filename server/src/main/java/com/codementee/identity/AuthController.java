package com.codementee.identity;

import com.codementee.people.EmailAddresses;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.IssuesToken;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.RawPassword;
import com.codementee.platform.json.Text;
import com.codementee.platform.limits.CountsAsSignIn;
import com.codementee.platform.limits.RateLimiter;
import io.swagger.v3.oas.annotations.media.Schema;
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

/** Registration, login, session renewal and logout. */
@RestController
@RequestMapping("/api/auth")
class AuthController {

    private final Registration registration;
    private final PasswordSignIn signIns;
    private final Sessions sessions;
    private final SessionHttpAdapter http;
    private final KnownBrowserCookies browsers;
    private final RateLimiter limits;

    AuthController(
            Registration registration, PasswordSignIn signIns, Sessions sessions, SessionHttpAdapter http,
            KnownBrowserCookies browsers, RateLimiter limits) {
        this.registration = registration;
        this.signIns = signIns;
        this.sessions = sessions;
        this.http = http;
        this.browsers = browsers;
        this.limits = limits;
    }

    record Register(
            @NotNull @Text(min = 2, max = 100) String name,
            @NotNull String email,
            @NotNull RawPassword password,
            @Text(max = 100) @Nullable String currentRole,
            @Text(max = 100) @Nullable String targetRole) {}

    record Login(
            @NotNull @Text(max = 254) String email,
            @NotNull RawPassword password,
            @Schema(description = "a code of the authenticator app, or a recovery code")
                    @Text(max = 100) @Nullable String totpCode) {

        @Override
        public String toString() {
            return "Login[…]";
        }
    }

    @PostMapping("/register-free")
    @CountsAsSignIn
    @IssuesToken
    @Allow(Who.PUBLIC)
    @RespondsWithErrors(ErrorCode.EMAIL_TAKEN)
    @ResponseStatus(HttpStatus.CREATED)
    LoginResponse registerFree(
            @Valid @RequestBody Register body, HttpServletRequest request, HttpServletResponse response) {
        var person = registration.register(body.name, body.email, body.password, body.currentRole, body.targetRole);
        return signedIn(person.id(), person.email(), Sessions.NEW_CREDENTIALS, request, response);
    }

    @PostMapping("/login")
    @IssuesToken
    @Allow(Who.PUBLIC)
    @RespondsWithErrors({ErrorCode.INVALID_CREDENTIALS, ErrorCode.TOTP_REQUIRED})
    LoginResponse login(@Valid @RequestBody Login body, HttpServletRequest request, HttpServletResponse response) {
        var email = EmailAddresses.normalize(body.email);
        var attempts = browsers.attempts(request, email);
        limits.checkPassword(request, attempts);
        var known = signIns.verify(email, body.password, body.totpCode, attempts);
        return signedIn(known.id(), email, known.credentialsVersion(), request, response);
    }

    @PostMapping("/refresh")
    @IssuesToken
    @Allow(Who.PUBLIC)
    @RespondsWithErrors(ErrorCode.UNAUTHENTICATED)
    LoginResponse refresh(HttpServletRequest request, HttpServletResponse response) {
        var token = http.refreshToken(request).orElseThrow(Sessions::over);
        return http.respond(response, sessions.renew(token));
    }

    @PostMapping("/logout")
    @Allow(value = Who.SIGNED_IN, evenPaused = true, beforeTotp = true)
    void logout(Caller caller, HttpServletResponse response) {
        // Also clears the browser's back-forward cache. "storage" would delete drafts and the theme; the app itself
        // deletes session data. "cookies" would delete the known-browser cookie and affect other sites of the domain.
        response.setHeader("Clear-Site-Data", "\"cache\"");
        sessions.close(caller);
        http.clearCookie(response);
    }

    private LoginResponse signedIn(
            UUID personId, String email, int credentials, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = http.respond(response, sessions.open(personId, credentials, http.client(request)));
        browsers.remember(request, response, email);
        return signedIn;
    }
}
