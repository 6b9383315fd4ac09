package com.codementee.accounts;

import com.codementee.platform.db.Ids;
import com.codementee.platform.http.Allow;
import com.codementee.platform.http.RateLimits;
import com.codementee.platform.http.Secret;
import com.codementee.platform.http.Text;
import com.codementee.platform.http.Who;
import com.codementee.platform.jobs.Jobs;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Choosing a password by a mailed link. */
@RestController
@RequestMapping("/api/auth")
class PasswordLinkController {

    private final SignIns signIns;
    private final Jobs jobs;
    private final RateLimits limits;

    PasswordLinkController(SignIns signIns, Jobs jobs, RateLimits limits) {
        this.signIns = signIns;
        this.jobs = jobs;
        this.limits = limits;
    }

    record Forgot(@NotNull @Text(max = 254) String email) {}

    record Reset(@NotNull @Text(max = 200) String token, @NotNull Secret newPassword) {}

    /** Whether anybody has the address is found out afterwards, so that neither answer nor time tells. */
    @PostMapping("/forgot-password")
    @Allow(Who.PUBLIC)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void forgot(@Valid @RequestBody Forgot body, HttpServletRequest request) {
        limits.checkStranger(request);
        jobs.schedule(new TaskInstance<>(PasswordLinks.JOB, Ids.next().toString(), Emails.kept(body.email)));
    }

    @PostMapping("/reset-password")
    @Allow(Who.PUBLIC)
    void reset(@Valid @RequestBody Reset body, HttpServletRequest request) {
        limits.checkStranger(request);
        signIns.reset(body.token, body.newPassword);
    }
}
