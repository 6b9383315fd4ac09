package com.codementee.identity;

import com.codementee.platform.db.Stores;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.jobs.RetryBackOff;
import com.codementee.platform.security.PageSecurity;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates this module's stores and scheduled jobs. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    private static final Duration MAX_RETRY_DELAY = Duration.ofMinutes(1);

    /** How long ended sessions and links are kept, for investigating incidents. */
    private static final Duration RETENTION = Duration.ofDays(30);

    @Bean
    CredentialStore credentialStore(Jdbi jdbi) {
        return Stores.attach(jdbi, CredentialStore.class);
    }

    @Bean
    SessionStore sessionStore(Jdbi jdbi) {
        return Stores.attach(jdbi, SessionStore.class);
    }

    @Bean
    PasswordLinkStore passwordLinkStore(Jdbi jdbi) {
        return Stores.attach(jdbi, PasswordLinkStore.class);
    }

    @Bean
    OneTimeTask<String> sendPasswordLink(PasswordLinks links) {
        return Tasks.oneTime(TaskDescriptor.of(PasswordLinks.JOB, String.class))
                .onFailure(RetryBackOff.upTo(MAX_RETRY_DELAY))
                .execute((request, _) -> links.issueFor(request.getData()));
    }

    @Bean
    RecurringTask<Void> deleteOldSessions(
            SessionStore sessions, PasswordLinkStore links, Transactions transactions, InstantSource clock) {
        return Tasks.recurring(TaskDescriptor.of("forget-old-sessions"), FixedDelay.ofHours(6)).execute((_, _) -> {
            var before = clock.instant().minus(RETENTION);
            transactions.runMaintenance(() -> {
                sessions.deleteEndedBefore(before);
                links.deleteExpiredBefore(before);
            });
        });
    }

    /** Sends no referrer from this page, because its URL contains a token. */
    @Bean
    PageSecurity resetPasswordPageSecurity() {
        return new PageSecurity("/reset-password", Map.of(), false, "no-referrer");
    }
}
