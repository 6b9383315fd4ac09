package com.codementee.identity;

import com.codementee.people.EmailAddresses;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.db.Ids;
import com.codementee.platform.jobs.Jobs;
import com.codementee.platform.json.RawPassword;
import com.codementee.platform.json.Text;
import com.codementee.platform.limits.CountsAsSignIn;
import com.codementee.platform.limits.RateLimiter;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Emails password links and sets passwords through them. */
@RestController
@RequestMapping("/api/auth")
class PasswordLinkController {

    private final PasswordLinks links;
    private final PasswordChanges changes;
    private final Jobs jobs;
    private final KnownBrowserCookies browsers;
    private final RateLimiter limits;

    PasswordLinkController(
            PasswordLinks links, PasswordChanges changes, Jobs jobs, KnownBrowserCookies browsers, RateLimiter limits) {
        this.links = links;
        this.changes = changes;
        this.jobs = jobs;
        this.browsers = browsers;
        this.limits = limits;
    }

    record Forgot(@NotNull @Text(max = 254) String email) {}

    record Reset(@NotNull @Text(max = 200) String token, @NotNull RawPassword newPassword) {}

    /**
     * A job looks up the email address after the response, so neither the response nor its timing reveals whether it is
     * known.
     */
    @PostMapping("/forgot-password")
    @CountsAsSignIn
    @Allow(Who.PUBLIC)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void forgot(@Valid @RequestBody Forgot body) {
        jobs.schedule(new TaskInstance<>(
                PasswordLinks.JOB, Ids.next().toString(), EmailAddresses.normalize(body.email)));
    }

    @PostMapping("/reset-password")
    @CountsAsSignIn
    @Allow(Who.PUBLIC)
    void reset(@Valid @RequestBody Reset body, HttpServletRequest request, HttpServletResponse response) {
        var holder = links.holder(body.token);
        changes.reset(holder, body.newPassword, () -> links.open(body.token));
        limits.resetAccount(holder.email());
        browsers.remember(request, response, holder.email());
    }
}
