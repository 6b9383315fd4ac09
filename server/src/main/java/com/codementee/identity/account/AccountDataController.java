package com.codementee.identity.account;

import com.codementee.identity.PasswordSignIn;
import com.codementee.identity.SessionHttpAdapter;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.RawPassword;
import com.codementee.platform.limits.RateLimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exports the caller's data and deletes their account. */
@RestController
@RequestMapping("/api/auth/me")
class AccountDataController {

    private static final Duration EXPORT_INTERVAL = Duration.ofSeconds(30);

    private final PersonalDataExport export;
    private final AccountDeletion deletion;
    private final PasswordSignIn signIns;
    private final SessionHttpAdapter http;
    private final RateLimiter limits;

    AccountDataController(
            PersonalDataExport export, AccountDeletion deletion, PasswordSignIn signIns, SessionHttpAdapter http,
            RateLimiter limits) {
        this.export = export;
        this.deletion = deletion;
        this.signIns = signIns;
        this.http = http;
        this.limits = limits;
    }

    record DeleteMe(@NotNull RawPassword password) {}

    /** Also open to a paused person, because reading stays allowed. */
    @GetMapping("/export")
    @Allow(Who.SIGNED_IN)
    PersonalDataExport.Export export(Caller caller) {
        limits.checkInterval("export " + caller.id(), EXPORT_INTERVAL);
        return export.of(caller.id());
    }

    @DeleteMapping
    @Allow(Who.SIGNED_IN)
    @RespondsWithErrors({ErrorCode.INVALID_CREDENTIALS, ErrorCode.IN_USE})
    void delete(
            @Valid @RequestBody DeleteMe body, Caller caller, HttpServletRequest request,
            HttpServletResponse response) {
        var attempts = limits.attemptsUnder("session " + caller.sessionId());
        limits.checkPassword(request, attempts);
        signIns.requireCurrent(caller.id(), body.password, attempts);
        deletion.delete(caller.id());
        http.clearCookie(response);
    }
}
