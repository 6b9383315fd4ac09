package com.codementee.identity;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.jobs.PurgeJob;
import com.codementee.platform.jobs.RetryBackOff;
import com.codementee.platform.security.PageHeaderOverrides;
import com.codementee.platform.settings.RetentionSettings;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates this module's stores and scheduled jobs. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    private static final Duration MAX_RETRY_DELAY = Duration.ofMinutes(1);

    @Bean
    CredentialStore credentialStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, CredentialStore.class);
    }

    @Bean
    SessionStore sessionStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, SessionStore.class);
    }

    @Bean
    PasswordLinkStore passwordLinkStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, PasswordLinkStore.class);
    }

    @Bean
    OneTimeTask<String> sendPasswordLink(PasswordLinks links) {
        return Tasks.oneTime(TaskDescriptor.of(PasswordLinks.JOB, String.class))
                .onFailure(RetryBackOff.upTo(MAX_RETRY_DELAY))
                .execute((request, _) -> links.issueFor(request.getData()));
    }

    @Bean
    RecurringTask<Void> deleteOldSessions(SessionStore sessions, PurgeJob purge, RetentionSettings retention) {
        return purge.daily("forget-old-sessions", retention.sessions(), sessions::deleteEndedBefore);
    }

    @Bean
    RecurringTask<Void> deleteOldPasswordLinks(PasswordLinkStore links, PurgeJob purge, RetentionSettings retention) {
        return purge.daily("delete-old-password-links", retention.sessions(), links::deleteExpiredBefore);
    }

    /** Sends no referrer from this page, because its URL contains a token. */
    @Bean
    PageHeaderOverrides resetPasswordPageSecurity() {
        return new PageHeaderOverrides("/reset-password", Map.of(), false, "no-referrer");
    }
}
