package com.codementee.accounts;

import com.codementee.platform.db.Ids;
import com.codementee.platform.http.Allow;
import com.codementee.platform.http.Secret;
import com.codementee.platform.http.StrangerLimit;
import com.codementee.platform.http.Text;
import com.codementee.platform.http.Who;
import com.codementee.platform.jobs.Jobs;
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

/** Choosing a password by a mailed link. */
@RestController
@RequestMapping("/api/auth")
class PasswordLinkController {

    private final SignIns signIns;
    private final Jobs jobs;
    private final KnownBrowsers browsers;

    PasswordLinkController(SignIns signIns, Jobs jobs, KnownBrowsers browsers) {
        this.signIns = signIns;
        this.jobs = jobs;
        this.browsers = browsers;
    }

    record Forgot(@NotNull @Text(max = 254) String email) {}

    record Reset(@NotNull @Text(max = 200) String token, @NotNull Secret newPassword) {}

    /** Whether anybody has the address is found out afterwards, so that neither answer nor time tells. */
    @PostMapping("/forgot-password")
    @StrangerLimit
    @Allow(Who.PUBLIC)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void forgot(@Valid @RequestBody Forgot body) {
        jobs.schedule(new TaskInstance<>(PasswordLinks.JOB, Ids.next().toString(), Emails.kept(body.email)));
    }

    @PostMapping("/reset-password")
    @StrangerLimit
    @Allow(Who.PUBLIC)
    void reset(@Valid @RequestBody Reset body, HttpServletRequest request, HttpServletResponse response) {
        browsers.remember(request, response, signIns.reset(body.token, body.newPassword));
    }
}
